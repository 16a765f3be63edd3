import type { RunFacts } from '../model/report.ts';

/** The path below a folder with forward slashes, `.` for the folder itself; undefined where it is elsewhere. */
export function below(folder: string, path: string): string | undefined {
  if (path === folder) return '.';
  const stem = /[/\\]$/.test(folder) ? folder : `${folder}${folder.includes('\\') ? '\\' : '/'}`;
  return folder !== '' && path.startsWith(stem) ? path.slice(stem.length).replaceAll('\\', '/') : undefined;
}

/** The path from the repository's top, as hosts that show code want it; undefined outside of it. */
export function repositoryPath(run: RunFacts, path: string): string | undefined {
  const folders = run.base === undefined ? run.roots : [run.base, ...run.roots];
  for (const folder of folders) {
    const found = below(folder, path);
    if (found !== undefined) return found === '.' ? lastName(path) : found;
  }
  return undefined;
}

/** The path from the home, without `~`. */
export function homePath(run: RunFacts, path: string): string | undefined {
  return below(run.home, path);
}

/** The shortest honest spelling: below the only root, below `~`, or in full. */
export function displayPath(run: RunFacts, path: string): string {
  const [root, ...others] = run.roots;
  const inRoot = root !== undefined && others.length === 0 ? below(root, path) : undefined;
  if (inRoot !== undefined) return inRoot === '.' ? lastName(path) : inRoot;
  const atHome = homePath(run, path);
  return atHome === undefined ? path : `~/${atHome}`;
}

function lastName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
