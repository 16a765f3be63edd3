import { resolve } from 'node:path';
import fastGlob from 'fast-glob';
import { repositoryRoot } from '../discover/repository.ts';
import type { Machine } from '../model/machine.ts';
import { UsageError } from './usageError.ts';

/**
 * The paths given, or the repository around the current folder; outside of one only this user's configuration is audited.
 * A path that does not exist is read as a pattern, for not every shell expands them.
 * @throws UsageError where nothing is there
 */
export function rootsOf(paths: readonly string[], machine: Machine): string[] {
  if (paths.length > 0) return [...new Set(paths.flatMap((path) => found(path, machine)))];
  const root = repositoryRoot(machine, machine.cwd);
  return root === undefined ? [] : [root];
}

function found(path: string, machine: Machine): string[] {
  if (machine.kind(resolve(machine.cwd, path)) !== undefined) return [resolve(machine.cwd, path)];
  const matched = fastGlob.isDynamicPattern(path) ? matching(path, machine) : [];
  if (matched.length === 0) throw new UsageError(`${path}: there is no such file or folder`);
  return matched;
}

function matching(pattern: string, { cwd, platform }: Machine): string[] {
  const options = { cwd, absolute: true, dot: true, onlyFiles: false, followSymbolicLinks: false, suppressErrors: true };
  const written = platform === 'windows' ? pattern.replaceAll('\\', '/') : pattern;
  return fastGlob
    .sync(written, { ...options, ignore: ['**/node_modules/**', '**/.git/**'] })
    .sort()
    .map((path) => resolve(path));
}
