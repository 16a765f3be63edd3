import type { Client } from '../model/client.ts';
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
  const root = remembering((folder) => repositoryRoot(work.machine, folder));
  const worked = placesByClient(files, work.opened);
  return files.map((file) => {
    const { project, scope } = file;
    if (project === undefined || scope !== 'project') return file;
    const readers = readersOf(file);
    const mine = upward.filter(
      ({ client, location }) => readers.includes(client.id) && file.path === join(project, ...location.path.split('/')),
    );
    if (mine.length === 0) return file;
    const looks =
      ({ location }: (typeof mine)[number]) =>
      (folder: string) =>
        isBelow(work, project, folder) && (location.above === 'top' || isWithin(work, root(folder), project));
    const readBelow = mine.flatMap((reader) =>
      [...(worked.get(reader.client.id) ?? work.opened)].filter(looks(reader)).map((folder) => ({ client: reader.client.id, folder })),
    );
    const known = (folder: string) => readBelow.some((reader) => reader.folder === folder);
    const silent = mine.some((reader) => work.remembered.some((folder) => looks(reader)(folder) && !known(folder)));
    const foundFromBelow = !work.walked.has(file.path) && !silent;
    return readBelow.length === 0 ? file : { ...file, readBelow, ...(foundFromBelow && { foundFromBelow }) };
  });
}

/** Where each client has files of its own, and what the run is about. */
function placesByClient(files: readonly SourceFile[], opened: readonly string[]): Map<string, Set<string>> {
  const places = new Map<string, Set<string>>();
  for (const file of files) {
    if (file.project === undefined || file.scope !== 'project') continue;
    for (const client of readersOf(file)) {
      const known = places.get(client) ?? new Set(opened);
      places.set(client, known.add(file.project));
    }
  }
  return places;
}

function isBelow({ machine }: Work, folder: string, path: string): boolean {
  const { sep } = pathsOf(machine);
  return path !== folder && path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}

/** Whether a folder is in the repository with this root. */
function isWithin(work: Work, root: string | undefined, folder: string): boolean {
  return root !== undefined && (root === folder || isBelow(work, root, folder));
}
