import { join, sep } from 'node:path';
import { nameOf } from '../pathBytes.ts';
import { runGit } from './runGit.ts';

/** What stands under a name in a tree of git. `ground` is not git's own: the `.git` of a work tree, which lies on the disk. */
export type TreeEntry =
  | { readonly type: 'file' | 'link'; readonly object: string; readonly repository: string }
  | { readonly type: 'directory'; readonly names: Map<string, TreeEntry> }
  | { readonly type: 'ground' };

export type TreeFolder = Extract<TreeEntry, { type: 'directory' }>;

interface Leaf {
  readonly mode: string;
  readonly object: string;
  readonly path: string;
}

/** Submodules in submodules are followed this far. */
const DEPTH_LIMIT = 8;

/**
 * Everything in a commit, or where `revision` is absent in the index; undefined where git cannot say.
 * A submodule is looked into where it is checked out; elsewhere git answers for the repository around it, which lacks the commit.
 */
export function gitTree(repository: string, revision: string | undefined, depth = 0): TreeFolder | undefined {
  const listed =
    revision === undefined
      ? runGit(repository, ['ls-files', '-s', '-z', '--full-name'])
      : runGit(repository, ['ls-tree', '-r', '-z', '--full-tree', revision]);
  if (!listed.ok) return undefined;
  const top: TreeFolder = { type: 'directory', names: new Map([['.git', { type: 'ground' }]]) };
  for (const leaf of leavesOf(listed.bytes)) {
    const path = leaf.path.split('/');
    if (!path.some(isForged)) plant(top, path, entryOf(leaf, repository, depth));
  }
  return top;
}

/** Names that git itself never checks out; a tree made by hand may hold them. */
function isForged(name: string): boolean {
  return /^(?:|\.|\.\.|\.git)$/i.test(name) || (sep === '\\' && /[\\:]/.test(name));
}

/** `MODE TYPE OBJECT\tPATH` of a tree, `MODE OBJECT STAGE\tPATH` of the index, each ended by NUL. */
function* leavesOf(bytes: Buffer): Generator<Leaf> {
  for (let at = 0, end = bytes.indexOf(0); end >= 0; at = end + 1, end = bytes.indexOf(0, at)) {
    const tab = bytes.indexOf(9, at);
    const words = bytes.toString('latin1', at, tab).split(' ');
    const object = words.find((word) => /^[0-9a-f]{40,64}$/.test(word));
    if (object !== undefined) yield { mode: words[0] ?? '', object, path: nameOf(bytes.subarray(tab + 1, end)) };
  }
}

function entryOf({ mode, object, path }: Leaf, repository: string, depth: number): TreeEntry {
  if (mode === '160000') return (depth < DEPTH_LIMIT && gitTree(join(repository, path), object, depth + 1)) || emptyFolder();
  return { type: mode === '120000' ? 'link' : 'file', object, repository };
}

function emptyFolder(): TreeFolder {
  return { type: 'directory', names: new Map() };
}

/** Puts an entry at its path. A file in conflict stands in the index up to three times; the last, theirs, stays. */
function plant(top: TreeFolder, path: readonly string[], entry: TreeEntry): void {
  let folder = top;
  for (const name of path.slice(0, -1)) {
    const next = folder.names.get(name);
    const below = next?.type === 'directory' ? next : emptyFolder();
    folder.names.set(name, below);
    folder = below;
  }
  folder.names.set(path.at(-1) ?? '', entry);
}
