import type { ChildProcess } from 'node:child_process';
import type { JSONRPCMessage, Transport } from '@modelcontextprotocol/client';
import spawn from 'cross-spawn';
import type { ChildCommand } from './childCommand.ts';
import { type ChildFacts, factKeeper } from './childFacts.ts';
import { readLine } from './jsonRpcLine.ts';
import { lineReader } from './lines.ts';
import { remember } from './liveGroups.ts';
import { markOf } from './mark.ts';
import { tail } from './tail.ts';

const MEGABYTE = 1 << 20;
const STDOUT = { line: 16 * MEGABYTE, total: 64 * MEGABYTE };
/** More than is shown, so that a secret of several lines is still whole when it is masked. */
const STDERR_TAIL = 16_384;
/** A wrapper may go while the server it began still holds the pipe; silence for so long means that nobody does. */
const SILENCE_AFTER_EXIT_MS = 1000;

export interface Child {
  readonly transport: Transport;
  readonly process: () => ChildProcess | undefined;
  readonly facts: () => ChildFacts;
}

/**
 * A stdio transport for the SDK's client. Unlike the SDK's own it runs the server in a process group of its own, keeps exit code, stderr
 * and stray output, and drops an oversized line instead of the connection. Closing it does not end the process: `endTree` does.
 */
export function childTransport(what: ChildCommand): Child {
  const facts = factKeeper();
  const errors = tail(STDERR_TAIL);
  const doings = { child: undefined as ChildProcess | undefined, closed: false, lastLineAt: 0 };
  const close = () => {
    if (doings.closed) return;
    doings.closed = true;
    transport.onclose?.();
  };
  const line = (text: string) => {
    doings.lastLineAt = performance.now();
    const read = readLine(text);
    if (read.kind === 'blank') return;
    if (read.kind !== 'messages') return facts.noise(read.kind, text);
    facts.answered();
    for (const message of read.messages) transport.onmessage?.(message as unknown as JSONRPCMessage);
  };
  const flooded = () => {
    facts.flooded();
    close();
  };
  const reader = lineReader(STDOUT, { line, oversized: facts.oversized, flooded });
  const start = () => {
    const child = begin(what);
    doings.child = child;
    child.once('exit', (code, signal) => {
      facts.exited(code, signal);
      onceSilent(() => doings.lastLineAt, close);
    });
    child.once('close', () => {
      reader.end();
      close();
    });
    child.stdin?.on('error', () => {});
    child.stdout?.on('data', (chunk: Buffer) => reader.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => errors.push(chunk));
    return child;
  };
  const fail = (error: NodeJS.ErrnoException) => {
    facts.failed(error);
    close();
  };
  const transport: Transport = {
    start: () => spawned(start, { mark: markOf(what), spawned: facts.spawned, fail }),
    send: async (message) => {
      if (doings.child?.stdin?.writable) doings.child.stdin.write(`${JSON.stringify(message)}\n`);
    },
    close: async () => close(),
  };
  return { transport, process: () => doings.child, facts: () => ({ ...facts.soFar(), stderrTail: errors.text() }) };
}

/** Resolves when the process runs; rejects, and tells `fail`, where it cannot be started. */
function spawned(
  start: () => ChildProcess,
  { mark, ...tell }: { mark: string; spawned: () => void; fail: (error: NodeJS.ErrnoException) => void },
): Promise<void> {
  return new Promise((resolve, reject) => {
    let child: ChildProcess;
    try {
      child = start();
    } catch (error) {
      tell.fail(error as NodeJS.ErrnoException);
      // Its message would repeat the argument or the environment.
      return reject(new Error('could not be started'));
    }
    child.once('spawn', () => {
      if (child.pid !== undefined) remember(child.pid, mark);
      tell.spawned();
      resolve();
    });
    child.once('error', (error) => {
      tell.fail(error);
      reject(error);
    });
  });
}

/** Closes when no line has come for a while. */
function onceSilent(lastLineAt: () => number, close: () => void): void {
  const look = () => {
    if (performance.now() - lastLineAt() >= SILENCE_AFTER_EXIT_MS) close();
    else onceSilent(lastLineAt, close);
  };
  setTimeout(look, SILENCE_AFTER_EXIT_MS).unref();
}

/** In its own group and session (POSIX), so that one signal reaches the tree and Ctrl-C here does not reach it half-way. */
function begin({ command, args, env, cwd }: ChildCommand): ChildProcess {
  return spawn(command, [...args], {
    env: { ...env },
    cwd,
    detached: process.platform !== 'win32',
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  });
}
