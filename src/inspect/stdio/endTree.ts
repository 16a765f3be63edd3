import { type ChildProcess, execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Anomaly } from '../../model/anomaly.ts';
import { plainText } from '../../model/untrusted.ts';
import { forget } from './liveGroups.ts';
import { type Process, processesOf } from './processTree.ts';
import { send } from './send.ts';

/** As long as the official SDKs wait; server-everything takes 0.3 s to go after stdin ends, on an idle machine. */
const AFTER_STDIN_MS = 2000;
const AFTER_SIGTERM_MS = 700;
/** What dies with its parent needs a moment. */
const AFTER_EXIT_MS = 250;

/**
 * Ends a server and everything it began: stdin closed, SIGTERM, SIGKILL to its group, and then each process that left the group.
 * Says which of the gentler ways it ignored.
 */
export async function endTree(child: ChildProcess, mark: string): Promise<Anomaly[]> {
  const { pid } = child;
  if (pid === undefined) return [];
  const before = await processesOf(pid, mark);
  const anomalies = await endLeader(child, pid);
  const left = await survivors(pid, mark, before);
  await kill(left, pid, mark);
  release(child);
  forget(pid);
  return left.length === 0 ? anomalies : [...anomalies, leftBehind(left)];
}

async function endLeader(child: ChildProcess, pid: number): Promise<Anomaly[]> {
  const anomalies: Anomaly[] = [];
  child.stdin?.end();
  if (await gone(child, AFTER_STDIN_MS)) return anomalies;
  anomalies.push({ kind: 'ignores-stdin-end', message: 'keeps running when its stdin is closed' });
  if (process.platform === 'win32') {
    execFile('taskkill', ['/pid', String(pid), '/T', '/F'], () => {});
    await gone(child, AFTER_SIGTERM_MS);
    return anomalies;
  }
  send(-pid, 'SIGTERM');
  if (await gone(child, AFTER_SIGTERM_MS)) return anomalies;
  send(-pid, 'SIGKILL');
  await gone(child, AFTER_SIGTERM_MS);
  return [...anomalies, { kind: 'ignores-sigterm', message: 'keeps running on SIGTERM; it was killed' }];
}

/** Whether the process has ended, waiting at most so long. */
function gone(child: ChildProcess, ms: number): Promise<boolean> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(true);
  return new Promise((resolve) => {
    const timer = setTimeout(() => settle(false), ms);
    const settle = (ended: boolean) => {
      clearTimeout(timer);
      child.off('exit', onExit);
      resolve(ended);
    };
    const onExit = () => settle(true);
    child.once('exit', onExit);
  });
}

/** What still lives of the tree: found now, or seen before and still the same process by its start time. */
async function survivors(pid: number, mark: string, before: readonly Process[]): Promise<Process[]> {
  const first = await alive(pid, mark, before);
  if (first.length === 0) return [];
  await sleep(AFTER_EXIT_MS);
  return alive(pid, mark, before);
}

/** Until nothing of it is left: what was killed may have forked in between. */
async function kill(left: readonly Process[], pid: number, mark: string): Promise<void> {
  let open = left;
  for (let round = 0; open.length > 0 && round < 10; round++) {
    for (const { pid: one } of open) send(one, 'SIGKILL');
    send(-pid, 'SIGKILL');
    await sleep(30);
    open = await alive(pid, mark, open);
  }
}

async function alive(pid: number, mark: string, before: readonly Process[]): Promise<Process[]> {
  const known = new Map(before.map((p) => [p.pid, p.started]));
  const found = await processesOf(pid, mark, known);
  return found.filter((p) => p.pid !== pid);
}

function leftBehind(left: readonly Process[]): Anomaly {
  const names = plainText([...new Set(left.map((p) => p.name))].slice(0, 5).join(', '), 120);
  return { kind: 'left-processes', message: `leaves processes running when it ends (${names}); they were killed`, count: left.length };
}

/** A process that escaped may hold the pipes; ours must not wait for it. */
function release(child: ChildProcess): void {
  for (const stream of [child.stdin, child.stdout, child.stderr]) stream?.destroy();
  child.unref();
}
