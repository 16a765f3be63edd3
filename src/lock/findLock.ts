import type { Format } from '../model/client.ts';
import type { Lock } from '../model/lock.ts';
import type { Machine } from '../model/machine.ts';
import type { Outcome, Problem } from '../model/outcome.ts';
import type { SourceDocument } from '../model/source.ts';
import { readLock } from './readLock.ts';

export const LOCK_FILE = 'mcp-audit.lock';

/** The reader of YAML takes no more. */
const LOCK_LIMIT = 16 * 1024 * 1024;

export interface Wanted {
  readonly machine: Machine;
  /** A lock that the run names; it has to be there. */
  readonly named?: string;
  /** The audited paths; the lock stands in the first one, without one in the current folder. */
  readonly roots: readonly string[];
  readonly parse: (path: string, bytes: Uint8Array, format: Format) => Promise<Outcome<SourceDocument>>;
}

/** Where the lock of a run stands, or would stand; undefined where the run audits a single file. */
export function lockPath({ machine, named, roots: [root = machine.cwd] }: Omit<Wanted, 'parse'>): string | undefined {
  if (named !== undefined) return named;
  const separator = machine.platform === 'windows' ? '\\' : '/';
  return machine.kind(root) === 'file' ? undefined : `${root.replace(/[\\/]$/, '')}${separator}${LOCK_FILE}`;
}

/** The lock of a run: none is fine, one that cannot be read is a problem. */
export async function findLock(wanted: Wanted): Promise<Outcome<Lock | undefined>> {
  const { machine, named, parse } = wanted;
  const path = lockPath(wanted);
  if (path === undefined) return { value: undefined, problems: [] };
  const reading = machine.read(path, LOCK_LIMIT);
  if (!reading.ok) {
    const isNone = named === undefined && reading.reason === 'missing';
    return { value: undefined, problems: isNone ? [] : [unreadable(path, reading.reason)] };
  }
  const parsed = await parse(path, reading.bytes, 'yaml');
  const read = readLock(parsed.value);
  return { value: read.value, problems: [...parsed.problems, ...read.problems] };
}

function unreadable(path: string, reason: string): Problem {
  return {
    kind: 'lock',
    at: { path, start: 0, end: 0 },
    message: `the lock cannot be read: ${reason}`,
    fault: 'machine',
    incomplete: true,
  };
}
