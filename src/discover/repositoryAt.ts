import type { Machine } from '../model/machine.ts';
import { type IgnoreRule, ignoreRules } from './ignoreRules.ts';
import { below, pathsOf } from './place.ts';
import { gitFolder, repositoryRoot } from './repository.ts';

/** The ignore rules in force, and the work tree that they belong to. */
export interface Repository {
  readonly rules: readonly IgnoreRule[];
  /** The names from the work tree's root to the folder at hand. */
  readonly trail: readonly string[];
  readonly root: string;
}

/** An ignore file above this size is not read. */
const IGNORE_FILE_LIMIT = 1 << 20;

/** What a folder takes over from the repository around it: the rules above it. */
export function repositoryAt(machine: Machine, folder: string): Repository {
  const root = repositoryRoot(machine, folder);
  if (root === undefined) return { rules: [], trail: [], root: folder };
  const paths = pathsOf(machine);
  const trail = paths
    .relative(root, folder)
    .split(paths.sep)
    .filter((name) => name !== '');
  const above = trail.map((_, depth) =>
    readIgnoreRules(machine, below(machine, paths.join(root, ...trail.slice(0, depth)), '.gitignore'), depth),
  );
  return { rules: [...excludedIn(machine, root), ...above.flat()], trail, root };
}

/** The repository's own rules that are not committed: `.git/info/exclude`. */
export function excludedIn(machine: Machine, root: string): IgnoreRule[] {
  const folder = gitFolder(machine, root);
  return folder === undefined ? [] : readIgnoreRules(machine, pathsOf(machine).join(folder, 'info', 'exclude'), 0);
}

/** The rules of a file in the form of `.gitignore` that speaks for the folder `depth` names below the work tree's root. */
export function readIgnoreRules(machine: Machine, file: string, depth: number): IgnoreRule[] {
  const reading = machine.read(file, IGNORE_FILE_LIMIT);
  return reading.ok ? ignoreRules(new TextDecoder().decode(reading.bytes), depth) : [];
}
