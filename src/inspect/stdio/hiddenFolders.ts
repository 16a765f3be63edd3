import { readdirSync, realpathSync } from 'node:fs';

/** Where people keep files, and where sockets stand that give rights away (docker.sock, the session's bus). */
const SHARED = ['/home', '/root', '/mnt', '/media', '/srv', '/run', '/tmp', '/var/tmp'];

/** What the system has at the top: hier(7), and where Nix, Guix, Snap, OSTree and Fink keep programs. */
const SYSTEM = [
  ...['bin', 'boot', 'dev', 'etc', 'lib', 'lib32', 'lib64', 'libx32', 'lost+found', 'opt', 'proc', 'sbin', 'sys', 'usr', 'var'],
  ...['nix', 'gnu', 'snap', 'ostree', 'sysroot', 'sw'],
];

/** What somebody put beside it: `/workspaces`, `/data`, `/projects`. One of them may be a project as a whole. */
export const OWN = process.platform === 'linux' ? ownFolders() : [];

/** What no server in the sandbox sees, but for what is shown of it on purpose. */
export const HIDDEN = [...SHARED, ...OWN];

function ownFolders(): string[] {
  try {
    const folders = readdirSync('/', { withFileTypes: true }).filter((entry) => entry.isDirectory() && !SYSTEM.includes(entry.name));
    return folders.map(({ name }) => `/${name}`).filter((folder) => !SHARED.includes(folder));
  } catch {
    return [];
  }
}

/** Whether a path is another or lies below it; both absolute, without a slash at the end. */
export function contains(outer: string, inner: string): boolean {
  return inner === outer || inner.startsWith(outer === '/' ? '/' : `${outer}/`);
}

/** Whether a path leads somewhere. */
export function exists(path: string): boolean {
  return realOf(path) !== undefined;
}

/** Where a path leads to; undefined where it leads nowhere. */
export function realOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

/** Whether a folder is a home, holds one, holds other people's files, or is one of the places that a home's programs keep for themselves. */
export function isPrivate(folder: string, homes: readonly string[]): boolean {
  return holdsHidden(folder, homes) || homes.some((home) => folder.startsWith(`${home}/.`));
}

/** Whether what is hidden would be seen through a folder as a whole. */
export function holdsHidden(folder: string, homes: readonly string[]): boolean {
  return [...SHARED, ...homes].some((top) => contains(folder, top));
}
