import { posix, win32 } from 'node:path';
import { repositoryRoot } from '../discover/repository.ts';
import { LOCK_FILE } from '../lock/findLock.ts';
import type { Machine } from '../model/machine.ts';
import type { RepositoryFacts } from '../model/maturity.ts';

/** Where CI systems keep what they run; a folder stands for the YAML files in it. */
const CI_PLACES = [
  '.github/workflows',
  '.gitlab-ci.yml',
  'azure-pipelines.yml',
  'bitbucket-pipelines.yml',
  '.circleci/config.yml',
  'Jenkinsfile',
];

/** No file of a CI system is larger than this (1 MiB). */
const LIMIT = 1024 * 1024;

/** How the repositories of these roots, without one the current folder, are looked after: which files of CI systems run mcp-audit, and where locks lie. */
export function repositoryFacts(machine: Machine, roots: readonly string[]): RepositoryFacts {
  const { join } = machine.platform === 'windows' ? win32 : posix;
  const folders = [...new Set((roots.length > 0 ? roots : [machine.cwd]).flatMap((root) => [root, repositoryRoot(machine, root) ?? root]))];
  const candidates = folders.flatMap((folder) => CI_PLACES.flatMap((place) => filesAt(machine, join(folder, place))));
  return {
    ci: candidates.filter((path) => runsAudit(machine, path)),
    locks: folders.map((folder) => join(folder, LOCK_FILE)).filter((path) => machine.kind(path) === 'file'),
  };
}

function filesAt(machine: Machine, path: string): string[] {
  const kind = machine.kind(path);
  if (kind === 'file') return [path];
  const listing = kind === 'directory' ? machine.list(path) : undefined;
  if (!listing?.ok) return [];
  const { join } = machine.platform === 'windows' ? win32 : posix;
  return listing.names.filter(({ name }) => /\.ya?ml$/i.test(name)).map(({ name }) => join(path, name));
}

/** A line that is neither a comment nor a mere title names the program. */
function runsAudit(machine: Machine, path: string): boolean {
  const reading = machine.read(path, LIMIT);
  if (!reading.ok) return false;
  const lines = new TextDecoder().decode(reading.bytes).split('\n');
  return lines.some((line) => /\bmcp-audit\b/.test(line) && !/^\s*(?:#|\/\/|-?\s*name:)/.test(line));
}
