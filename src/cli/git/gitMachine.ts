import { join, relative, resolve, sep } from 'node:path';
import type { Listed, Listing, Machine, Reading, Unreadable } from '../../model/machine.ts';
import { GitBlobs } from './gitBlobs.ts';
import type { TreeEntry, TreeFolder } from './gitTree.ts';

/** As many links as Linux follows before it says ELOOP. */
const LINK_LIMIT = 40;

/** No system takes a longer target of a link. */
const TARGET_LIMIT = 4096;

/**
 * The machine as it would be with a tree of git checked out at `root`, read from git's objects.
 * What is not in the work tree (`.git` itself, the target of a link that leads out) is the machine's own.
 */
export function gitMachine(machine: Machine, root: string, tree: TreeFolder): Machine {
  const view = new TreeView(machine, root, tree);
  return {
    ...machine,
    read: (path, limit) => view.read(path, limit),
    list: (path) => view.list(path),
    realpath: (path) => view.realpath(path),
    kind: (path) => view.kind(path),
  };
}

/** Where a path leads: to an entry of the tree, to a path outside of it, or nowhere. */
type Place =
  | { readonly at: 'tree'; readonly path: string; readonly entry: TreeEntry }
  | { readonly at: 'machine'; readonly path: string }
  | { readonly at: 'nowhere'; readonly reason: Unreadable };

class TreeView {
  readonly #machine: Machine;
  readonly #root: string;
  readonly #tree: TreeFolder;
  readonly #blobs = new Map<string, GitBlobs>();
  #sameName: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(machine: Machine, root: string, tree: TreeFolder) {
    this.#machine = machine;
    this.#root = root;
    this.#tree = tree;
  }

  read(path: string, limit: number): Reading {
    const place = this.#find(path);
    if (place.at === 'machine') return this.#machine.read(place.path, limit);
    if (place.at === 'nowhere') return { ok: false, reason: place.reason };
    if (place.entry.type !== 'file') return { ok: false, reason: 'directory' };
    const blob = this.#blob(place.path, place.entry, limit);
    if (!blob) return { ok: false, reason: 'failed' };
    return 'size' in blob ? { ok: false, reason: 'too-large', size: blob.size } : { ok: true, bytes: blob.bytes };
  }

  list(path: string): Listing {
    const place = this.#find(path);
    if (place.at === 'machine') return this.#machine.list(place.path);
    if (place.at === 'nowhere') return { ok: false, reason: place.reason };
    if (place.entry.type !== 'directory') return { ok: false, reason: 'not-directory' };
    return { ok: true, names: [...place.entry.names].flatMap(([name, entry]) => this.#listed(join(place.path, name), name, entry)) };
  }

  realpath(path: string): string | undefined {
    const place = this.#find(path);
    if (place.at === 'tree') return place.path;
    return place.at === 'machine' ? this.#machine.realpath(place.path) : undefined;
  }

  kind(path: string): 'file' | 'directory' | 'other' | undefined {
    const place = this.#find(path);
    if (place.at === 'machine') return this.#machine.kind(place.path);
    if (place.at === 'nowhere') return undefined;
    return place.entry.type === 'directory' ? 'directory' : 'file';
  }

  #listed(path: string, name: string, entry: TreeEntry): Listed[] {
    if (entry.type !== 'ground') return [{ name, type: entry.type }];
    const type = this.#machine.kind(path);
    return type === undefined ? [] : [{ name, type }];
  }

  #find(path: string): Place {
    const names = this.#below(path);
    if (!names) return { at: 'machine', path };
    let pending = names.reverse();
    let here = this.#root;
    let entry: TreeEntry = this.#tree;
    let links = 0;
    while (pending.length > 0) {
      if (entry.type !== 'directory') return { at: 'nowhere', reason: 'not-directory' };
      const name = pending.pop() ?? '';
      const next: TreeEntry | undefined = entry.names.get(name);
      if (!next) return { at: 'nowhere', reason: 'missing' };
      const below = join(here, name);
      if (next.type === 'ground') return { at: 'machine', path: join(below, ...pending.reverse()) };
      if (next.type !== 'link') {
        here = below;
        entry = next;
        continue;
      }
      if (++links > LINK_LIMIT) return { at: 'nowhere', reason: 'loop' };
      const target = this.#target(below, next);
      if (target === undefined) return { at: 'nowhere', reason: 'missing' };
      const led = resolve(here, target, ...pending.reverse());
      const inside = this.#below(led);
      if (!inside) return { at: 'machine', path: led };
      pending = inside.reverse();
      here = this.#root;
      entry = this.#tree;
    }
    return { at: 'tree', path: here, entry };
  }

  /** The names from the root down to the path; undefined where it is not below. */
  #below(path: string): string[] | undefined {
    const rest = relative(this.#root, path);
    if (rest === '') return [];
    const names = rest.split(sep);
    return names[0] === '..' || resolve(this.#root, rest) === rest ? undefined : names;
  }

  #target(path: string, link: Extract<TreeEntry, { type: 'file' | 'link' }>): string | undefined {
    const blob = this.#blob(path, link, TARGET_LIMIT);
    const target = blob && 'bytes' in blob ? blob.bytes.toString('utf8') : '';
    return target === '' || target.includes('\0') ? undefined : target;
  }

  /** Whoever reads one `.mcp.json` reads all of them: the first brings those that have the same name. */
  #blob(path: string, { object, repository }: Extract<TreeEntry, { type: 'file' | 'link' }>, limit: number) {
    const blobs = this.#blobs.get(repository) ?? new GitBlobs(repository);
    this.#blobs.set(repository, blobs);
    const name = path.slice(path.lastIndexOf(sep) + 1);
    this.#sameName ??= objectsByName(this.#tree);
    const same = this.#sameName.get(`${repository}\0${name}`) ?? [];
    return blobs.read(object, limit, () => same);
  }
}

function objectsByName(tree: TreeFolder): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const pending = [tree];
  for (let folder = pending.pop(); folder; folder = pending.pop()) {
    for (const [name, entry] of folder.names) {
      if (entry.type === 'directory') pending.push(entry);
      else if (entry.type !== 'ground') {
        const key = `${entry.repository}\0${name}`;
        const known = found.get(key);
        if (known) known.push(entry.object);
        else found.set(key, [entry.object]);
      }
    }
  }
  return found;
}
