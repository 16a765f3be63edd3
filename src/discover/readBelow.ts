import type { Client, ClientId, Location } from '../model/client.ts';
import type { Machine } from '../model/machine.ts';
import { readersOf, type SourceFile } from '../model/source.ts';
import { pathsOf } from './place.ts';
import { repositoryRoot } from './repository.ts';
import { remembering } from './tracker.ts';

export interface Work {
  readonly machine: Machine;
  readonly clients: readonly Client[];
  /** Folders that the run is about: programs are opened in them, whatever they hold. */
  readonly opened: readonly string[];
  /** Folders that clients remember. */
  readonly remembered: readonly string[];
  /** What was found on the way down, as opposed to looking up from a folder. */
  readonly walked: ReadonlySet<string>;
}

/**
 * Files of projects with the folders below in which they are read too: by a client that looks upward, in what the run is about and in
 * each project that has a file of that client.
 */
export function withReadersBelow(files: readonly SourceFile[], work: Work): SourceFile[] {
  const upward = work.clients.flatMap((client) => client.locations.flatMap((location) => (location.above ? [{ client, location }] : [])));
  const { join } = pathsOf(work.machine);
  const isRead = reaching(work.machine);
  const projects = new Set(files.flatMap(({ scope, project }) => (scope === 'project' && project !== undefined ? [project] : [])));
  const worked = belowByClient(files, { work, projects });
  const opened = belowEach(work.opened, { work, projects });
  const remembered = belowEach(work.remembered, { work, projects });
  return files.map((file) => {
    const { project, scope } = file;
    if (project === undefined || scope !== 'project') return file;
    const readers = readersOf(file);
    const mine = upward.filter(
      ({ client, location }) => readers.includes(client.id) && file.path === join(project, ...location.path.split('/')),
    );
    const readBelow = mine.flatMap(({ client, location }) => {
      const folders = (worked.get(client.id) ?? opened).get(project) ?? [];
      return folders.filter((folder) => isRead(location, project, folder)).map((folder) => ({ client: client.id, folder }));
    });
    if (readBelow.length === 0) return file;
    const known = new Set(readBelow.map(({ folder }) => folder));
    const others = (remembered.get(project) ?? []).filter((folder) => !known.has(folder));
    const silent = mine.some(({ location }) => others.some((folder) => isRead(location, project, folder)));
    return { ...file, readBelow, ...(!work.walked.has(file.path) && !silent && { foundFromBelow: true as const }) };
  });
}

/** Whether a client that is used in a folder looks as far up as the project above it. */
function reaching(machine: Machine): (location: Location, project: string, folder: string) => boolean {
  const root = remembering((folder) => repositoryRoot(machine, folder));
  return ({ above }, project, folder) => {
    const top = above === 'repository' ? root(folder) : undefined;
    return above === 'top' || (top !== undefined && top.length <= project.length);
  };
}

interface Ground {
  readonly work: Work;
  readonly projects: ReadonlySet<string>;
}

/** For each client that has files, the folders in which it is used, by each project above. */
function belowByClient(files: readonly SourceFile[], ground: Ground): Map<ClientId, Map<string, string[]>> {
  const places = new Map<ClientId, Set<string>>();
  for (const file of files) {
    if (file.project === undefined || file.scope !== 'project') continue;
    for (const client of readersOf(file)) places.set(client, (places.get(client) ?? new Set(ground.work.opened)).add(file.project));
  }
  return new Map([...places].map(([client, folders]) => [client, belowEach([...folders], ground)]));
}

/** Folders by each project above them. */
function belowEach(folders: readonly string[], { work: { machine }, projects }: Ground): Map<string, string[]> {
  const { dirname } = pathsOf(machine);
  const found = new Map<string, string[]>();
  for (const folder of folders) {
    for (let here = folder; dirname(here) !== here; ) {
      here = dirname(here);
      if (!projects.has(here)) continue;
      const known = found.get(here);
      if (known) known.push(folder);
      else found.set(here, [folder]);
    }
  }
  return found;
}
