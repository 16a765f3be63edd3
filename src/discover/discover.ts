import type { Client, Format } from '../model/client.ts';
import type { Machine } from '../model/machine.ts';
import type { Node } from '../model/node.ts';
import type { Outcome, Problem } from '../model/outcome.ts';
import type { SourceFile } from '../model/source.ts';
import { wholeFile } from '../model/span.ts';
import { filesAbove } from './filesAbove.ts';
import { withoutVainHunches } from './hunches.ts';
import { type IgnoreRule, ignoreRules } from './ignoreRules.ts';
import { rememberedFolders } from './memories.ts';
import { linkNotices, notices, withLinks } from './notices.ts';
import { folds, grounds, projectTree } from './patterns.ts';
import type { Branch } from './patternTree.ts';
import { type Place, pathsOf, placesOf } from './place.ts';
import { withReadersBelow } from './readBelow.ts';
import { referredFiles } from './referredFiles.ts';
import { repositoryAt } from './repositoryAt.ts';
import { singleFile } from './singleFile.ts';
import { sourceFiles } from './sourceFiles.ts';
import { type Survey, survey } from './survey.ts';
import { remembering, type Tracker, tracker } from './tracker.ts';
import { variableTexts } from './variableTexts.ts';
import { walk } from './walk.ts';
import { workspaceFolders } from './workspaceFolders.ts';

export interface DiscoverOptions {
  /** The user, managed and plugin scopes of this machine. */
  readonly user: boolean;
  /** The folders that clients remember. */
  readonly projects: boolean;
  /** Absolute paths to look through: folders or single files. */
  readonly roots: readonly string[];
  /** Globs in the form of `.gitignore`, relative to each root and project. */
  readonly exclude: readonly string[];
  /** Parses a file in which a client remembers folders. */
  read(path: string, format: Format): Promise<Node | undefined>;
}

export interface Discovery {
  /** Sorted by path. */
  readonly files: readonly SourceFile[];
  /** The remembered folders that exist. */
  readonly projects: readonly string[];
  /** What was left out on purpose, for people. */
  readonly notices: readonly string[];
}

/** Finds every file that a client reads or that looks so: on this machine, in the folders that clients remember, below the roots. */
export async function discover(machine: Machine, clients: readonly Client[], options: DiscoverOptions): Promise<Outcome<Discovery>> {
  const search: Search = {
    machine,
    clients,
    options,
    found: survey(),
    exclude: ignoreRules(options.exclude.join('\n'), 0),
    tracker: tracker(machine),
  };
  const { found } = search;
  const places = options.user || options.projects ? placesOf(machine) : [];
  const remembered = new Set<string>();
  for (const place of places) for (const folder of await searchHome(search, place)) remembered.add(folder);
  const projects = [...remembered].sort();
  searchProjects(search, projects);
  searchRoots(search);

  const realpath = remembering((path) => machine.realpath(path) ?? path);
  const tracked = (path: string) => {
    const itself = search.tracker.tracked(path);
    return itself || realpath(path) === path ? itself : (search.tracker.tracked(realpath(path)) ?? itself);
  };
  if (options.user) found.sightings.push(...variableTexts(machine, clients));
  const walked = new Set(found.sightings.map(({ path }) => path));
  const opened = openedFolders(search);
  if (options.user) found.sightings.push(...filesAbove(machine, clients, [...projects, ...opened]));
  const seen = await withoutVainHunches(found.sightings, options.read);
  const sightings = [...seen, ...(await referredFiles({ machine, exclude: search.exclude, sightings: seen, read: options.read }))];
  const sighted = sourceFiles(sightings, {
    platform: machine.platform,
    realpath,
    exists: (path) => machine.kind(path) === 'file',
    tracked,
  });
  const read = withReadersBelow(sighted, { machine, clients, opened, remembered: projects, walked });
  const files = withLinks(read, options.roots, realpath);
  const said = [...notices(found, projects.length), ...linkNotices(files)];
  return { value: { files, projects, notices: said }, problems: found.problems };
}

interface Search {
  readonly machine: Machine;
  readonly clients: readonly Client[];
  readonly options: DiscoverOptions;
  readonly found: Survey;
  readonly exclude: readonly IgnoreRule[];
  readonly tracker: Tracker;
}

/** Looks where clients keep their own files; returns the projects that they remember. */
async function searchHome({ machine, clients, options, found }: Search, place: Place): Promise<string[]> {
  const here = options.user ? found : survey();
  const memories = here.memories.length;
  for (const { base, tree } of grounds(machine, place, clients)) {
    if (machine.kind(base) !== 'directory') continue;
    walk(machine, { top: base, tree, everywhere: false, folded: folds(place.layout), own: place.own }, here);
  }
  if (!options.projects) return [];
  const written = new Set<string>();
  for (const { memory, path } of here.memories.slice(memories)) {
    for (const folder of rememberedFolders(memory, await options.read(path, memory.format))) written.add(folder);
  }
  const located = [...written].flatMap((path) => place.locate(path) ?? []);
  return (await Promise.all(located.map((path) => workspaceFolders(path, { machine, place, read: options.read })))).flat();
}

function searchProjects({ machine, clients, found, exclude }: Search, projects: readonly string[]): void {
  if (projects.length === 0) return;
  const folded = folds(machine.platform);
  const tree = projectTree(clients, { likenesses: false, folded });
  for (const project of projects) walk(machine, { top: project, tree, everywhere: false, folded, exclude }, found);
}

function searchRoots(search: Search): void {
  const { machine, clients, options } = search;
  if (options.roots.length === 0) return;
  const tree = projectTree(clients, { likenesses: true, folded: folds(machine.platform) });
  for (const root of options.roots) searchRoot(search, pathsOf(machine).normalize(root), tree);
}

/** The folders that the run is about, as programs are opened in them. */
function openedFolders({ machine, options }: Search): string[] {
  return options.roots.map((root) => pathsOf(machine).normalize(root)).filter((root) => machine.kind(root) === 'directory');
}

function searchRoot({ machine, clients, found, exclude, tracker: { index } }: Search, root: string, tree: Branch): void {
  const folded = folds(machine.platform);
  const kind = machine.kind(root);
  if (kind === 'directory') {
    const options = { top: root, tree, everywhere: true, folded, exclude, repository: repositoryAt(machine, root), trackedIn: index };
    walk(machine, options, found);
  } else if (kind === undefined) found.problems.push(nothingThere(machine, root));
  else {
    const [own] = placesOf(machine);
    const fold = (name: string) => (folded ? name.toLowerCase() : name);
    found.sightings.push(...singleFile(machine, root, { grounds: own ? grounds(machine, own, clients) : [], projects: tree, fold }));
  }
}

function nothingThere(machine: Machine, root: string): Problem {
  const listing = machine.list(root);
  const denied = !listing.ok && listing.reason === 'denied';
  return {
    kind: 'unreadable',
    at: wholeFile(root),
    message: denied ? 'the path cannot be looked at: permission denied' : 'there is nothing at this path',
    fault: denied ? 'machine' : 'user',
    help: denied ? 'Run as a user who may read it.' : 'Check the spelling of the path.',
    incomplete: true,
  };
}
