import { randomInt } from 'node:crypto';
import type { Anomaly } from '../../model/anomaly.ts';
import type { Stdio } from '../../model/entry.ts';
import { type Conversation, converse } from '../conversation.ts';
import { deadline } from '../deadline.ts';
import type { InspectOptions } from '../inspectOptions.ts';
import { type Child, childTransport } from './childTransport.ts';
import type { Prepared } from './command.ts';
import { labelled, removeContainers } from './containers.ts';
import { endTree } from './endTree.ts';
import { limited, marked } from './mark.ts';
import { programsOf } from './programsOf.ts';
import { sandboxed } from './sandbox.ts';

/** One process and its conversation. */
export interface Attempt {
  readonly child: Child;
  readonly said: Conversation;
  readonly deadlineMs: number;
  readonly timedOut: boolean;
  readonly connectMs: number;
  readonly ending: Promise<readonly Anomaly[]>;
}

export interface Terms {
  readonly stdio: Stdio;
  readonly deadlineMs: number;
  readonly options: InspectOptions;
  /** Called when the server has nothing more to do but to tell of changes. */
  readonly idle?: () => void;
}

/** One process, one conversation, one deadline that counts from its start. */
export async function attempt(
  prepared: Prepared,
  mode: 'legacy' | { pin: string },
  { stdio, deadlineMs, options, idle }: Terms,
): Promise<Attempt> {
  const mark = String(randomInt(2 ** 47, 2 ** 48 - 1));
  const command = labelled(stdio, marked(prepared.command, mark), mark);
  const programs = programsOf(stdio, prepared);
  const child = childTransport(
    options.sandbox ? sandboxed({ ...command, programs }, options.sandbox, options.environment) : limited(command),
  );
  const time = deadline(deadlineMs, options.signal);
  const startedAt = performance.now();
  const said = await converse(child.transport, {
    mode,
    signal: time.signal,
    timeoutMs: deadlineMs,
    capabilities: options.capabilities ?? {},
    hears: true,
    listening: idle,
  });
  const connectMs = said.ok ? said.heard.handshakeMs + said.heard.listMs : performance.now() - startedAt;
  time.clear();
  const ending = end(child, mark).then(async (anomalies) => [
    ...anomalies,
    ...leftContainers(await removeContainers(stdio, command, mark)),
  ]);
  return { child, said, deadlineMs, timedOut: time.passed(), connectMs, ending };
}

async function end(child: Child, mark: string): Promise<readonly Anomaly[]> {
  const running = child.process();
  return running ? endTree(running, mark).catch(() => []) : [];
}

function leftContainers(count: number): Anomaly[] {
  return count > 0 ? [{ kind: 'left-processes', message: 'leaves its container running when it ends; it was removed', count }] : [];
}
