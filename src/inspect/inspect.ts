import { availableParallelism } from 'node:os';
import type { Entry } from '../model/entry.ts';
import type { Inspection } from '../model/inspection.ts';
import { holding } from './holding.ts';
import { inspectRemote } from './http/inspectRemote.ts';
import type { InspectOptions, Progress } from './inspectOptions.ts';
import type { InspectRequest } from './inspectRequest.ts';
import { done, failed, type Running, skipped } from './outcomes.ts';
import { pool } from './pool.ts';
import { inspectStdio } from './stdio/inspectStdio.ts';

/**
 * Asks every server at once, as far as the limits go; the slowest sets the time. The inspections come in the order of the requests.
 * Never rejects: what goes wrong is in the inspection's reason. When it resolves, every process that it began has ended.
 */
export async function inspect(requests: readonly InspectRequest[], options: InspectOptions): Promise<Inspection[]> {
  const progress = counter(requests.length, options.onProgress);
  const limits = { stdio: options.concurrency?.stdio ?? 2 * availableParallelism(), remote: options.concurrency?.remote ?? 256 };
  const hold = holding();
  const stdio = pool(limits.stdio);
  const remote = pool(limits.remote);
  const inspections = requests.map((request) => {
    const lane = request.entry.transport.kind === 'stdio' ? stdio : remote;
    return lane((idle) => patiently(idle, options, ask(request, { ...options, idle, hold }, progress))).then(withEnding);
  });
  return Promise.all(inspections);
}

/** A server that has not answered for so long is most likely waiting for something, and hinders nobody that is asked beside it. */
const HUNG_MS = 5000;

/** Servers that hang do not hold up those behind them, unless somebody has said how many are to be asked at once. */
async function patiently<T>(idle: () => void, { concurrency }: InspectOptions, asking: Promise<T>): Promise<T> {
  const timer = concurrency?.stdio === undefined ? setTimeout(idle, HUNG_MS) : undefined;
  return asking.finally(() => clearTimeout(timer));
}

type Asking = InspectOptions & { readonly idle: () => void; readonly hold: ReturnType<typeof holding> };

async function ask(request: InspectRequest, options: Asking, progress: ReturnType<typeof counter>): Promise<Running> {
  if (options.signal?.aborted) return done(skipped(request, 'the audit was stopped before its turn'));
  progress('started', request.entry);
  const asked = await askOne(request, options).catch((error: unknown) => done(ours(request, error)));
  const held = { ...asked, inspection: options.hold(request, asked.inspection) };
  const running = options.signal?.aborted ? stopped(held) : held;
  progress('finished', request.entry, running.inspection);
  return running;
}

async function askOne(request: InspectRequest, options: Asking): Promise<Running> {
  const { transport } = request.entry;
  if (transport.kind === 'stdio') return inspectStdio(request, transport, options);
  if (transport.kind === 'builtin') return done(skipped(request, 'it is part of the client'));
  if (!('url' in transport)) return done(skipped(request, 'no command and no url could be read'));
  if (transport.kind === 'websocket')
    return done(skipped(request, 'the websocket transport is not part of the protocol and cannot be asked'));
  return inspectRemote(request, transport, options);
}

/** Not the server's fault: the user did not want to wait. */
function stopped({ inspection, ending }: Running): Running {
  if (inspection.outcome !== 'failed') return { inspection, ending };
  return { inspection: { ...inspection, fault: 'ours', reason: 'the audit was stopped before it answered' }, ending };
}

/** A fault of this program: the verdict about the server is unknown. */
function ours(request: InspectRequest, error: unknown): Inspection {
  return { ...failed(request, `could not be asked: ${error instanceof Error ? error.name : 'unknown fault'}`), fault: 'ours' };
}

async function withEnding({ inspection, ending }: Running): Promise<Inspection> {
  const { anomalies, stderrTail } = await ending;
  return { ...inspection, ...(stderrTail && { stderrTail }), anomalies: [...inspection.anomalies, ...anomalies] };
}

function counter(total: number, tell: InspectOptions['onProgress']) {
  let finished = 0;
  return (kind: Progress['kind'], entry: Entry, inspection?: Inspection) => {
    if (kind === 'finished') finished++;
    tell?.({ kind, entry, done: finished, total, inspection });
  };
}
