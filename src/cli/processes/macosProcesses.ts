import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { ProcessListing } from '../../model/running.ts';
import { parseLsof, parseResidentSizes } from '../../running/parse/lsof.ts';
import { splitLine } from '../../running/parse/splitLine.ts';
import { unixProcesses } from './unixProcesses.ts';

/** The processes as `ps` lists them; sockets from `lsof`, which both come with macOS. */
export async function macosProcesses(): Promise<ProcessListing> {
  const [listed, sizes, sockets] = await Promise.all([
    unixProcesses(),
    output('ps', ['-axo', 'pid=,rss=']).then(parseResidentSizes),
    output('lsof', ['-nP', '-iTCP', '-sTCP:LISTEN', '-F', 'pn']).then(parseLsof),
  ]);
  const processes = listed.map(({ pid, ppid, name, startTime, cmd = '', path }) => ({
    pid,
    parent: ppid,
    name,
    argv: splitLine(cmd, path),
    exact: false,
    started: startTime?.toISOString(),
    memory: sizes.get(pid),
    listeners: sockets.get(pid) ?? [],
  }));
  return { processes, self: process.pid, gaps: ['the sockets of other users’ processes cannot be seen'] };
}

/** What a program printed; `lsof` ends with 1 where it found nothing. */
async function output(program: string, args: readonly string[]): Promise<string> {
  const ran = promisify(execFile)(program, [...args], { maxBuffer: 64 << 20 });
  return ran.then(({ stdout }) => stdout).catch((error: { stdout?: string }) => error.stdout ?? '');
}
