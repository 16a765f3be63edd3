import type { ClientId } from '../model/client.ts';
import type { Entry, Stdio } from '../model/entry.ts';
import type { Launch } from '../model/launch.ts';
import type { RunningProcess } from '../model/running.ts';
import { commandKeys, type Place } from './commandKeys.ts';

/** A process with what is understood of it. */
export interface Candidate {
  readonly proc: RunningProcess;
  readonly launch: Launch;
  readonly keys: ReadonlySet<string>;
  /** The client among its ancestors. */
  readonly client?: ClientId;
  readonly looksLikeServer: boolean;
}

interface Known {
  readonly entry: Entry;
  readonly keys: ReadonlySet<string>;
  readonly line: string | undefined;
  readonly args: readonly string[];
}

/** Files that are a whole command line tool: which server they are is in their arguments. */
const TOOLS = /\/(?:artisan|console|manage\.py)$/;

/**
 * Finds the entry that a process was started from: the same package, file or program, and of several the one with the same
 * arguments, the same client, the same project. A remote entry is the process that listens at its address on this machine.
 */
export function entryMatcher(
  entries: readonly Entry[],
  place: Pick<Place, 'home' | 'realpath'>,
): (candidate: Candidate) => Entry | undefined {
  const known = entries.map((entry) => knownEntry(entry, place));
  const byKey = new Map<string, Known[]>();
  for (const one of known) {
    for (const key of [...one.keys, ...(one.line === undefined ? [] : [one.line])]) byKey.set(key, [...(byKey.get(key) ?? []), one]);
  }
  return (candidate) => {
    const keys = [...candidate.keys, lineKey(candidate.launch), ...candidate.proc.listeners.map(({ port }) => `port:${port}`)];
    const possible = new Set(keys.flatMap((key) => byKey.get(key) ?? []));
    const rated = [...possible].map((one) => ({ entry: one.entry, score: scoreOf(one, candidate) })).filter(({ score }) => score > 0);
    return rated.sort((a, b) => b.score - a.score)[0]?.entry;
  };
}

function knownEntry(entry: Entry, place: Pick<Place, 'home' | 'realpath'>): Known {
  const { transport } = entry;
  if (transport.kind === 'stdio') {
    const project = entry.project ?? entry.file.project;
    const where = { ...place, project, cwd: folderOf(transport, { ...place, project }) };
    const args = transport.launch.serverArgs.map(({ value }) => value);
    return { entry, keys: commandKeys(transport.launch, where), line: lineKey(transport.launch), args };
  }
  const port = 'url' in transport ? localPort(transport.url.value) : undefined;
  return { entry, keys: new Set(port === undefined ? [] : [`port:${port}`]), line: undefined, args: [] };
}

/** `cwd`, or the folder that `uv --directory` goes to. */
function folderOf({ cwd, args }: Stdio, { home, project }: Pick<Place, 'home' | 'project'>): string | undefined {
  const flag = args.findIndex(({ value }) => value === '--directory' || value === '--project');
  const folder = cwd?.value ?? (flag < 0 ? undefined : args[flag + 1]?.value);
  return folder?.replace(/^~(?=[/\\]|$)/, home) ?? project;
}

/** The port of an address on this machine. */
function localPort(url: string): number | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !/^(?:localhost|127\.[\d.]+|\[::1\]|0\.0\.0\.0)$/i.test(parsed.hostname)) return undefined;
  return Number(parsed.port) || (parsed.protocol === 'https:' ? 443 : 80);
}

/** The whole command line, for what is no package, file or program of its own (`node -e …`). */
function lineKey({ programName, args }: Launch): string {
  return `line:${[programName, ...args.map(({ value }) => value)].join('\0')}`;
}

/** 0 where they are not the same server after all. */
function scoreOf({ entry, keys, line, args }: Known, { proc, launch, keys: own, client, looksLikeServer }: Candidate): number {
  const whole = line === lineKey(launch);
  const byPort = entry.transport.kind !== 'stdio';
  const sameArgs = whole || byPort || contains(wordsOf(launch, proc.exact), args, proc.exact);
  const sameFile = [...own].some((key) => key.startsWith('file:') && keys.has(key) && !TOOLS.test(key));
  if (!sameArgs && !sameFile && !looksLikeServer) return 0;
  const readers = [entry.file.client, ...entry.file.alsoReadBy];
  return (
    1 +
    (sameArgs ? 8 + Math.min(args.length, 20) / 10 : 0) +
    (client !== undefined && readers.includes(client) ? 4 : 0) +
    (entry.file.kind === 'active' ? 2 : 0) +
    (entry.state.enabled ? 1 : 0) +
    (entry.file.project !== undefined && entry.file.project === proc.cwd ? 1 : 0)
  );
}

function wordsOf({ serverArgs }: Launch, exact: boolean): string[] {
  const words = serverArgs.map(({ value }) => value);
  return exact ? words : words.flatMap(cut);
}

/** Whether the entry's arguments stand in the process's, in their order; those that hold a reference may have become anything. */
function contains(given: readonly string[], wanted: readonly string[], exact: boolean): boolean {
  const literal = wanted.filter((arg) => !/[$%{}<>]|^~/.test(arg)).flatMap((arg) => (exact ? [arg] : cut(arg)));
  let from = 0;
  for (const arg of literal) {
    const found = given.indexOf(arg, from);
    if (found < 0) return false;
    from = found + 1;
  }
  return true;
}

function cut(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
