import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { groupBy } from '../../model/groupBy.ts';
import { isMarked, type Traits } from './mark.ts';
import { sharedLook } from './sharedLook.ts';

/** One living process, with what tells it from a later one of the same number. */
export interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  /** When it began, in the words of the system. */
  readonly started: string;
  readonly name: string;
}

/**
 * The processes that a server began: everything below it, in its group, or carrying its mark.
 * The mark finds those that were orphaned or left the group (daemons); it is read on Linux only.
 * `known`: processes seen before, by number and start time, which count wherever they are now.
 */
export async function processesOf(root: number, mark: string, known: ReadonlyMap<number, string> = new Map()): Promise<Process[]> {
  const all = await allProcesses();
  const marked = process.platform === 'linux' ? await markedWith(mark, all) : new Set<number>();
  return below(all, (p) => p.pid === root || p.group === root || marked.has(p.pid) || known.get(p.pid) === p.started);
}

function below(all: readonly Process[], isRoot: (p: Process) => boolean): Process[] {
  const children = groupBy(all, (p) => p.parent);
  const found = new Map<number, Process>();
  const open = all.filter(isRoot);
  for (let next = open.pop(); next; next = open.pop()) {
    if (found.has(next.pid)) continue;
    found.set(next.pid, next);
    open.push(...(children.get(next.pid) ?? []));
  }
  return [...found.values()];
}

/** Servers that end at the same time share one look at the system. */
const allProcesses = sharedLook(look);

async function look(): Promise<Process[]> {
  if (process.platform === 'win32') return [];
  return process.platform === 'linux' ? fromProc() : fromPs();
}

async function fromProc(): Promise<Process[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const read = await Promise.all(pids.map(async (pid) => parseStat(Number(pid), await text(`/proc/${pid}/stat`))));
  return read.filter((p) => p !== undefined);
}

/** `pid (name) state ppid pgrp …`, the start time is field 22; the name may hold anything, so the last `)` ends it. proc(5). */
export function parseStat(pid: number, stat: string): Process | undefined {
  const end = stat.lastIndexOf(')');
  const fields = stat.slice(end + 2).split(' ');
  const [state, parent, group] = fields;
  const started = fields[19];
  if (end < 0 || !started || state === 'Z') return undefined;
  return { pid, parent: Number(parent), group: Number(group), started, name: stat.slice(stat.indexOf('(') + 1, end) };
}

/** Only what began after this program can carry its mark. */
async function markedWith(mark: string, all: readonly Process[]): Promise<Set<number>> {
  const own = Number(all.find((p) => p.pid === process.pid)?.started ?? 0);
  const younger = all.filter((p) => Number(p.started) >= own && p.pid !== process.pid);
  const carried = await Promise.all(younger.map(async ({ pid }) => (isMarked(await traitsOf(pid), mark) ? [pid] : [])));
  return new Set(carried.flat());
}

async function traitsOf(pid: number): Promise<Traits> {
  const [environ, limits] = await Promise.all([text(`/proc/${pid}/environ`), text(`/proc/${pid}/limits`)]);
  return { environ, limits };
}

/** The text of a file that may have gone or may not be ours; empty then. */
async function text(path: string): Promise<string> {
  return readFile(path, 'latin1').catch(() => '');
}

async function fromPs(): Promise<Process[]> {
  const { stdout } = await promisify(execFile)('ps', ['-axo', 'pid=,ppid=,pgid=,lstart=,comm='], { maxBuffer: 16 << 20 }).catch(() => ({
    stdout: '',
  }));
  return stdout.split('\n').flatMap((line) => parsePs(line) ?? []);
}

/** `lstart` is five words: `Sun Nov 22 08:58:19 2026`. */
export function parsePs(line: string): Process | undefined {
  const [pid, parent, group, ...rest] = line.trim().split(/\s+/);
  if (!pid || !group || rest.length < 6) return undefined;
  return {
    pid: Number(pid),
    parent: Number(parent),
    group: Number(group),
    started: rest.slice(0, 5).join(' '),
    name: rest.slice(5).join(' '),
  };
}
