import { posix, win32 } from 'node:path';
import type { Listed, Machine, Platform, Reading, Unreadable } from '../../src/model/machine.ts';

export interface MemoryMachineOptions {
  readonly platform: Platform;
  /** Default: `/home/me`, `/Users/me` or `C:\Users\me`. */
  readonly home?: string;
  /** Default: the home. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Text or bytes by absolute path; folders come of themselves, an empty one is written with a separator at its end. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** POSIX mode bits by path. */
  readonly modes?: Readonly<Record<string, number>>;
  /** Symbolic links: path -> target, absolute or relative to the link's folder. */
  readonly links?: Readonly<Record<string, string>>;
  /** Files and folders that refuse to be read, and why. */
  readonly unreadable?: Readonly<Record<string, Unreadable>>;
}

type Entry =
  | { readonly type: 'file'; readonly bytes: Uint8Array }
  | { readonly type: 'directory'; readonly names: Map<string, string> }
  | { readonly type: 'link'; readonly target: string };

const HOMES: Readonly<Record<Platform, string>> = { linux: '/home/me', macos: '/Users/me', windows: 'C:\\Users\\me' };

/** As many links as Linux follows before it says ELOOP. */
const LINK_LIMIT = 40;

/** A whole machine from literals: the file system of any platform, on any platform. Windows names differ in case only as one. */
export function memoryMachine(options: MemoryMachineOptions): Machine {
  const home = options.home ?? HOMES[options.platform];
  const disk = new Disk(options);
  disk.addFolder(home);
  const refusals = new Map(Object.entries(options.unreadable ?? {}).map(([path, reason]) => [disk.key(path), reason]));
  const refusalOf = (path: string): Unreadable | undefined =>
    refusals.get(disk.key(path)) ?? refusals.get(disk.key(disk.resolve(path) ?? path));
  return {
    platform: options.platform,
    home,
    cwd: options.cwd ?? home,
    env: options.env ?? {},
    read(path, limit): Reading {
      const refused = refusalOf(path);
      if (refused) return { ok: false, reason: refused };
      const found = disk.at(path);
      if (!found) return { ok: false, reason: disk.missing(path) };
      if (found.entry.type !== 'file') return { ok: false, reason: 'directory' };
      const { bytes } = found.entry;
      if (bytes.length > limit) return { ok: false, reason: 'too-large', size: bytes.length };
      return options.platform === 'windows' ? { ok: true, bytes } : { ok: true, bytes, mode: options.modes?.[found.path] ?? 0o644 };
    },
    list(path) {
      const refused = refusalOf(path);
      if (refused) return { ok: false, reason: refused };
      const found = disk.at(path);
      if (!found) return { ok: false, reason: disk.missing(path) };
      if (found.entry.type !== 'directory') return { ok: false, reason: 'not-directory' };
      return { ok: true, names: disk.listed(found.path, refusalOf) };
    },
    realpath: (path) => disk.resolve(path),
    kind(path) {
      const found = disk.at(path);
      if (!found) return undefined;
      if (refusalOf(path) === 'special') return 'other';
      return found.entry.type === 'directory' ? 'directory' : 'file';
    },
  };
}

class Disk {
  readonly #paths: typeof posix;
  readonly #folded: boolean;
  readonly #entries = new Map<string, Entry>();

  constructor({ platform, files, links }: MemoryMachineOptions) {
    this.#paths = platform === 'windows' ? win32 : posix;
    this.#folded = platform === 'windows';
    for (const [path, content] of Object.entries(files)) this.#addFile(path, content);
    for (const [path, target] of Object.entries(links ?? {})) this.#add(path, { type: 'link', target });
  }

  key(path: string): string {
    const plain = this.#paths.normalize(path).replace(/(?<=[^/\\:])[/\\]+$/, '');
    return this.#folded ? plain.toLowerCase() : plain;
  }

  addFolder(path: string): void {
    if (!this.#entries.has(this.key(path))) this.#add(path, { type: 'directory', names: new Map() });
  }

  #addFile(path: string, content: string | Uint8Array): void {
    if (/[/\\]$/.test(path)) this.addFolder(path);
    else this.#add(path, { type: 'file', bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content });
  }

  #add(path: string, entry: Entry): void {
    this.#entries.set(this.key(path), entry);
    const parent = this.#paths.dirname(path);
    if (this.key(parent) === this.key(path)) return;
    this.addFolder(parent);
    const folder = this.#entries.get(this.key(parent));
    const name = this.#paths.basename(path);
    if (folder?.type === 'directory') folder.names.set(this.#folded ? name.toLowerCase() : name, name);
  }

  /** The path with every link resolved, where something stands at its end. */
  resolve(path: string): string | undefined {
    const { root } = this.#paths.parse(path);
    const pending = path.slice(root.length).split(/[/\\]/).reverse();
    let here = root;
    let links = 0;
    while (pending.length > 0) {
      const next = this.#paths.join(here, pending.pop() ?? '');
      const entry = this.#entries.get(this.key(next));
      if (!entry) return undefined;
      if (entry.type !== 'link') {
        here = next;
        continue;
      }
      if (++links > LINK_LIMIT) return undefined;
      const target = this.#paths.resolve(here, entry.target);
      here = this.#paths.parse(target).root;
      pending.push(...target.slice(here.length).split(/[/\\]/).reverse());
    }
    return this.#entries.has(this.key(here)) ? here : undefined;
  }

  at(path: string): { readonly path: string; readonly entry: Entry } | undefined {
    const real = this.resolve(path);
    const entry = real === undefined ? undefined : this.#entries.get(this.key(real));
    return real === undefined || !entry ? undefined : { path: real, entry };
  }

  /** Why nothing stands there: a link that leads in a circle, or simply nothing. */
  missing(path: string): Unreadable {
    const seen = new Set<string>();
    let here = path;
    for (let entry = this.#entries.get(this.key(here)); entry?.type === 'link'; entry = this.#entries.get(this.key(here))) {
      if (seen.has(this.key(here))) return 'loop';
      seen.add(this.key(here));
      here = this.#paths.resolve(this.#paths.dirname(here), entry.target);
    }
    return 'missing';
  }

  listed(path: string, refusalOf: (path: string) => Unreadable | undefined): Listed[] {
    const entry = this.#entries.get(this.key(path));
    if (entry?.type !== 'directory') return [];
    return [...entry.names.values()].map((name) => {
      const below = this.#paths.join(path, name);
      const type = this.#entries.get(this.key(below))?.type ?? 'other';
      return { name, type: type === 'file' && refusalOf(below) === 'special' ? 'other' : type };
    });
  }
}
