import type { SourceFile } from '../model/source.ts';
import { plainText } from '../model/untrusted.ts';
import type { Survey } from './survey.ts';
import { remembering } from './tracker.ts';

/** What the walks left out on purpose, each in a sentence. */
export function notices(found: Survey, remembered: number): string[] {
  const dependencies = [...found.dependencies].sort(([, a], [, b]) => b - a);
  const total = dependencies.reduce((sum, [, count]) => sum + count, 0);
  const names = dependencies.slice(0, 5).map(([name]) => name);
  const more = dependencies.length > names.length ? ' …' : '';
  return [
    total > 0 && `skipped ${counted(total, 'dependency folder')} (${names.join(', ')}${more})`,
    found.ignoredFolders > 0 &&
      `skipped ${counted(found.ignoredFolders, 'folder')} that .gitignore leaves out; of a client's own (.claude, .cursor …) only its files were read`,
    found.excluded > 0 && `left out ${counted(found.excluded, 'path')} by --exclude`,
    remembered > 0 &&
      `looked into ${counted(remembered, 'project folder')} that clients remember, at the places where clients keep their files; name a folder to have all of it searched`,
  ].filter((notice) => notice !== false);
}

/** The files with those marked that a root only links to: they lie elsewhere. */
export function withLinks(files: readonly SourceFile[], roots: readonly string[], realpath: (path: string) => string): SourceFile[] {
  const realRoot = remembering(realpath);
  return files.map((file) => {
    const root = file.project === undefined ? undefined : roots.find((r) => isBelow(file.path, r));
    const real = root === undefined ? file.path : realpath(file.path);
    return root === undefined || isBelow(real, realRoot(root)) ? file : { ...file, leadsTo: real };
  });
}

/** Says which files were reached through a link out of the folder. */
export function linkNotices(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, leadsTo }) =>
    leadsTo === undefined ? [] : [`${plainText(path)} is a link that leads out of the folder, to ${plainText(leadsTo)}`],
  );
}

function isBelow(path: string, root: string): boolean {
  return path === root || (path.startsWith(root) && /[/\\]/.test(root.at(-1) ?? '') !== /[/\\]/.test(path.charAt(root.length)));
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
