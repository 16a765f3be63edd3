import { readdir, readFile, readlink } from 'node:fs/promises';
import type { ProcessDescriptor } from 'ps-list';
import type { Listener, ProcessListing, RunningProcess } from '../../model/running.ts';
import { parseCmdline, parseProcNet, parseResident, socketInode } from '../../running/parse/procFiles.ts';
import { unixProcesses } from './unixProcesses.ts';

/** A command line can have two megabytes; which server it is stands in front. */
const LONGEST_COMMAND = 64 * 1024;

/** The processes as `ps` lists them; words, memory and sockets out of `/proc`. */
export async function linuxProcesses(): Promise<ProcessListing> {
  const listed = await unixProcesses();
  const sockets = new Map([...parseProcNet(await text('/proc/net/tcp')), ...parseProcNet(await text('/proc/net/tcp6'))]);
  const processes = await Promise.all(listed.map((one) => described(one, sockets)));
  const closed = processes.filter(({ open }) => !open).length;
  const gaps = closed > 0 && sockets.size > 0 ? [`the sockets of ${closed} processes of other users cannot be seen`] : [];
  return { processes: processes.map(({ process }) => process), self: process.pid, gaps };
}

async function described(
  { pid, ppid, name, startTime }: ProcessDescriptor,
  sockets: ReadonlyMap<string, Listener>,
): Promise<{ process: RunningProcess; open: boolean }> {
  const folder = `/proc/${pid}`;
  const { argv, exact } = parseCmdline((await text(`${folder}/cmdline`)).slice(0, LONGEST_COMMAND));
  const inodes = argv.length > 0 && sockets.size > 0 ? await openSockets(folder) : [];
  const process: RunningProcess = {
    pid,
    parent: ppid,
    name,
    argv,
    exact,
    cwd: await readlink(`${folder}/cwd`).catch(() => undefined),
    started: startTime?.toISOString(),
    memory: parseResident(await text(`${folder}/status`)),
    listeners: inodes?.flatMap((inode) => sockets.get(inode) ?? []) ?? [],
  };
  return { process, open: inodes !== undefined };
}

/** Undefined where the process is another user's. */
async function openSockets(folder: string): Promise<string[] | undefined> {
  try {
    const names = await readdir(`${folder}/fd`);
    const links = await Promise.all(names.map((name) => readlink(`${folder}/fd/${name}`).catch(() => '')));
    return links.flatMap((link) => socketInode(link) ?? []);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EACCES' ? undefined : [];
  }
}

/** The text of a file that may have gone; empty then. */
async function text(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '');
}
