import { readdirSync, readFileSync } from 'node:fs';
import { isMarked } from './mark.ts';
import { send } from './send.ts';

/** The mark of each running server, by its process group. */
const live = new Map<number, string>();

/** Remembers a server until its tree is ended: should this program leave first, it takes the tree along. */
export function remember(pid: number, mark: string): void {
  if (live.size === 0) process.once('exit', killAll);
  live.set(pid, mark);
}

/** Its tree has ended: nothing is left to kill when this program goes. */
export function forget(pid: number): void {
  live.delete(pid);
  if (live.size === 0) process.off('exit', killAll);
}

function killAll(): void {
  const isPosix = process.platform !== 'win32';
  for (const pid of live.keys()) send(isPosix ? -pid : pid, 'SIGKILL');
  for (const pid of detached([...live.values()])) send(pid, 'SIGKILL');
}

/** What left its group but carries a mark; nothing but the synchronous can be done while this program exits. */
function detached(marks: readonly string[]): number[] {
  if (process.platform !== 'linux') return [];
  const pids = readdirSync('/proc').map(Number).filter(Boolean);
  return pids.filter((pid) => {
    const seen = { environ: text(`/proc/${pid}/environ`), limits: text(`/proc/${pid}/limits`) };
    return pid !== process.pid && marks.some((mark) => isMarked(seen, mark));
  });
}

function text(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}
