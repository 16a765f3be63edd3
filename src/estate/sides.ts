import type { SourceFile } from '../model/source.ts';

/** A home on the other side of WSL, as Linux and as Windows have it. */
const HOME_BEYOND = /^(?:\/mnt\/[a-z]\/Users\/[^/]+|\\\\wsl\.localhost\\[^\\]+\\home\\[^\\]+)/i;
const BEYOND = /^(?:\/mnt\/[a-z]\/|\\\\wsl\.localhost\\[^\\]+\\)/i;

/** Tells this machine's files (`''`) from those of the system on the other side of WSL, whose clients have settings of their own. */
export function sidesOf(files: readonly SourceFile[]): (file: Pick<SourceFile, 'path'>) => string {
  if (!files.some(({ scope, path }) => scope !== 'project' && HOME_BEYOND.test(path))) return () => '';
  return ({ path }) => {
    const side = BEYOND.exec(path)?.[0] ?? '';
    return side.startsWith('/') ? '/mnt/' : side.toLowerCase();
  };
}

/** The home on the other side that a file lies in; undefined where it lies in none. */
export function homeBeyond({ path }: Pick<SourceFile, 'path'>): string | undefined {
  return HOME_BEYOND.exec(path)?.[0];
}
