import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { ProtocolError, UnsupportedProtocolVersionError } from '@modelcontextprotocol/client';
import type { Stdio } from '../../model/entry.ts';
import type { Anomaly, Inspection } from '../../model/inspection.ts';
import { type Conversation, converse, MODERN } from '../conversation.ts';
import { deadline } from '../deadline.ts';
import type { InspectOptions, InspectRequest } from '../inspect.ts';
import { done, type Ending, failed, listed, type Running, skipped } from '../outcomes.ts';
import { reasonOf } from '../reasons.ts';
import { credentialRedactorOf, redactorOf } from '../secretsOf.ts';
import { surroundingsOf } from '../surroundings.ts';
import { type Child, childTransport } from './childTransport.ts';
import { type Prepared, prepare } from './command.ts';
import { endTree } from './endTree.ts';
import { MARK } from './processTree.ts';

/** Runners download before they run: they get twice the time. */
const DOWNLOADS: ReadonlySet<string> = new Set([
  'npx',
  'bunx',
  'pnpm',
  'yarn',
  'uvx',
  'uv',
  'pipx',
  'docker',
  'podman',
  'nerdctl',
  'dnx',
  'deno',
]);

/** Runs a server, lists it, and begins to end its process tree, for which nobody has to wait. */
export async function inspectStdio(request: InspectRequest, stdio: Stdio, options: InspectOptions): Promise<Running> {
  const { entry } = request;
  const prepared = prepare(entry, stdio, surroundingsOf(entry, options));
  if (prepared.blocked !== undefined) return done(skipped(request, prepared.blocked));
  if (!existsSync(prepared.command.cwd)) return done(failed(request, `its working directory does not exist: ${prepared.command.cwd}`));

  const deadlineMs = options.deadlineMs * (DOWNLOADS.has(stdio.launch.runner ?? stdio.launch.programName) ? 2 : 1);
  const first = await attempt(prepared, 'legacy', { deadlineMs, options });
  if (!isModernOnly(first.said)) return { inspection: judge(request, prepared, first), ending: ended(request, prepared, [first]) };
  const second = await attempt(prepared, { pin: MODERN }, { deadlineMs, options });
  return { inspection: judge(request, prepared, second), ending: ended(request, prepared, [second, first]) };
}

async function ended({ entry }: InspectRequest, { given }: Prepared, attempts: readonly Attempt[]): Promise<Ending> {
  const anomalies = (await Promise.all(attempts.map((a) => a.ending))).flat();
  const stderrTail = attempts[0]?.child.facts().stderrTail;
  return { anomalies, ...(stderrTail && { stderrTail: redactorOf(entry, given)(stderrTail) }) };
}

interface Attempt {
  readonly child: Child;
  readonly said: Conversation;
  readonly deadlineMs: number;
  readonly timedOut: boolean;
  readonly connectMs: number;
  readonly ending: Promise<readonly Anomaly[]>;
}

interface Terms {
  readonly deadlineMs: number;
  readonly options: InspectOptions;
}

/** One process, one conversation, one deadline that counts from its start. */
async function attempt(prepared: Prepared, mode: 'legacy' | { pin: string }, { deadlineMs, options }: Terms): Promise<Attempt> {
  const mark = randomUUID();
  const child = childTransport({ ...prepared.command, env: { ...prepared.command.env, [MARK]: mark } });
  const time = deadline(deadlineMs, options.signal);
  const startedAt = performance.now();
  const said = await converse(child.transport, {
    mode,
    signal: time.signal,
    timeoutMs: deadlineMs,
    capabilities: options.capabilities ?? {},
  });
  const connectMs = performance.now() - startedAt;
  time.clear();
  const running = child.process();
  const ending = running ? endTree(running, mark).catch(() => []) : Promise.resolve([]);
  return { child, said, deadlineMs, timedOut: time.passed(), connectMs, ending };
}

/** Servers of 2026-07-28 refuse `initialize`, each in its own words: a version error, or a method that is not known. */
function isModernOnly(said: Conversation): boolean {
  if (said.ok || said.stage !== 'handshake') return false;
  const { error } = said;
  if (error instanceof UnsupportedProtocolVersionError) return true;
  return error instanceof ProtocolError && [-32020, -32021, -32022, -32601].includes(error.code);
}

function judge(request: InspectRequest, prepared: Prepared, run: Attempt): Inspection {
  const facts = run.child.facts();
  const redact = redactorOf(request.entry, prepared.given);
  const beside = { anomalies: noise(facts) };
  const timings = { spawnMs: facts.spawnMs, connectMs: run.connectMs };
  if (run.said.ok)
    return listed(request, run.said.heard, { ...beside, timings, redact: credentialRedactorOf(request.entry, prepared.given) });
  const reason = reasonOf({
    command: prepared.command.command,
    stage: run.said.stage,
    facts: facts,
    deadlineMs: run.deadlineMs,
    timedOut: run.timedOut,
    error: errorOf(run.said.error),
    unset: prepared.unset,
    redact,
  });
  return { ...failed(request, reason, { ...beside, timings }), anomalies: [...run.said.anomalies, ...beside.anomalies] };
}

function errorOf(error: unknown): { code?: number; message: string } {
  if (error instanceof ProtocolError) return { code: error.code, message: error.message };
  return { message: error instanceof Error ? error.message : String(error) };
}

function noise(facts: ReturnType<Child['facts']>): Anomaly[] {
  const { textLines, jsonLines, oversized } = facts;
  const kinds: Anomaly[] = [
    { kind: 'stdout-text', message: 'prints text on stdout, where only JSON-RPC belongs', count: textLines },
    { kind: 'stdout-json', message: 'prints JSON on stdout that is not JSON-RPC', count: jsonLines },
    { kind: 'oversized-message', message: 'sends a message larger than 16 MB; it was dropped', count: oversized },
  ];
  return kinds.filter((a) => (a.count ?? 0) > 0);
}
