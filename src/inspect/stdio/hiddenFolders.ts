import { realpathSync } from 'node:fs';

/** Where people keep files, and where sockets stand that give rights away (docker.sock, the session's bus). */
export const HIDDEN = ['/home', '/root', '/mnt', '/media', '/srv', '/run', '/tmp', '/var/tmp'];

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
  return [...HIDDEN, ...homes].some((top) => contains(folder, top));
}
