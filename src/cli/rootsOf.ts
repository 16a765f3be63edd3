import { resolve } from 'node:path';
import { repositoryRoot } from '../discover/repository.ts';
import type { Machine } from '../model/machine.ts';
import { UsageError } from './usageError.ts';

/**
 * The paths given, or the repository around the current folder; outside of one only this user's configuration is audited.
 * A path that does not exist is read as a pattern, for not every shell expands them.
 * @throws UsageError where nothing is there
 */
export async function rootsOf(paths: readonly string[], machine: Machine): Promise<string[]> {
  if (paths.length > 0) return [...new Set((await Promise.all(paths.map((path) => found(path, machine)))).flat())];
  const root = repositoryRoot(machine, machine.cwd);
  return root === undefined ? [] : [root];
}

async function found(path: string, machine: Machine): Promise<string[]> {
  if (machine.kind(resolve(machine.cwd, path)) !== undefined) return [resolve(machine.cwd, path)];
  const matched = await matching(path, machine);
  if (matched.length === 0) throw new UsageError(`${path}: there is no such file or folder`);
  return matched;
}

async function matching(pattern: string, { cwd, platform }: Machine): Promise<string[]> {
  const { default: fastGlob } = await import('fast-glob');
  const written = platform === 'windows' ? pattern.replaceAll('\\', '/') : pattern;
  if (!fastGlob.isDynamicPattern(written)) return [];
  const options = { cwd, absolute: true, dot: true, onlyFiles: false, followSymbolicLinks: false, suppressErrors: true };
  const matched = await fastGlob(written, { ...options, ignore: ['**/node_modules/**', '**/.git/**'] });
  return matched.sort().map((path) => resolve(path));
}
