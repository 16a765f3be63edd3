import { resolve } from 'node:path';
import { repositoryRoot } from '../../discover/repository.ts';
import { LOCK_FILE } from '../../lock/findLock.ts';
import { readLock } from '../../lock/readLock.ts';
import { scanLock } from '../../lock/scanLock.ts';
import type { Lock } from '../../model/lock.ts';
import type { Machine } from '../../model/machine.ts';
import { plainText } from '../../model/untrusted.ts';
import { parse } from '../../parse/parse.ts';
import { runGit } from '../git/runGit.ts';
import { UsageError } from '../usageError.ts';

const LIMIT = 64 * 1024 * 1024;

/**
 * A lock from what a command line names: a lock file, a report of `scan --format json`, `REV` (the lock at the top of
 * the repository as of then) or `REV:path`. A file of that name comes before a revision.
 * @throws UsageError where it is none of them
 */
export function readSource(machine: Machine, source: string): Lock {
  const bytes = fileAt(machine, source) ?? blobAt(machine, source);
  const name = plainText(source, 200);
  const text = new TextDecoder().decode(bytes);
  if (text.trimStart().startsWith('{')) {
    const scanned = scanLock(jsonOf(text));
    if (!scanned) throw new UsageError(`${name} is JSON, but no report of mcp-audit scan`);
    return scanned;
  }
  const parsed = parse(source, bytes, 'yaml');
  const { value, problems } = readLock(parsed.value);
  const [problem] = [...parsed.problems, ...problems].filter((p) => p.incomplete);
  if (!value || problem) throw new UsageError(`${name} cannot be read as a lock: ${problem?.message ?? 'nothing is in it'}`);
  return value;
}

function fileAt(machine: Machine, source: string): Uint8Array | undefined {
  const reading = machine.read(resolve(machine.cwd, source), LIMIT);
  if (reading.ok) return reading.bytes;
  if (reading.reason === 'missing' || reading.reason === 'not-directory') return undefined;
  throw new UsageError(`${plainText(source, 200)} cannot be read: ${reading.reason}`);
}

/** The object itself, so that no filter and no text conversion of the repository runs. */
function blobAt(machine: Machine, source: string): Uint8Array {
  const root = repositoryRoot(machine, machine.cwd);
  const [revision = '', path = LOCK_FILE] = splitOnce(source);
  const name = plainText(source, 200);
  if (root === undefined || revision.startsWith('-'))
    throw new UsageError(`${name}: there is no such file, and no git repository around here`);
  const answer = runGit(root, ['cat-file', 'blob', `${revision}:${path}`]);
  if (answer.ok) return answer.bytes;
  if (answer.missing) throw new UsageError(`${name} is no file, and git was not found to look it up as a revision`);
  throw new UsageError(`${name}: there is no such file, and git knows no ${plainText(path, 200)} at that revision`);
}

function splitOnce(source: string): [string, string?] {
  const colon = source.indexOf(':');
  return colon < 0 ? [source] : [source.slice(0, colon), source.slice(colon + 1) || undefined];
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
