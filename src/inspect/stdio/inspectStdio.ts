import { existsSync } from 'node:fs';
import { ProtocolError, UnsupportedProtocolVersionError } from '@modelcontextprotocol/client';
import type { Stdio } from '../../model/entry.ts';
import type { Inspection } from '../../model/inspection.ts';
import { type Conversation, MODERN } from '../conversation.ts';
import { bridgedAuthorization } from '../http/bridged.ts';
import type { InspectOptions } from '../inspectOptions.ts';
import type { InspectRequest } from '../inspectRequest.ts';
import { done, type Ending, failed, listed, type Running, skipped } from '../outcomes.ts';
import { reasonOf } from '../reasons.ts';
import { credentialRedactorOf, quoted, redactorOf } from '../secretsOf.ts';
import { surroundingsOf } from '../surroundings.ts';
import { type Attempt, attempt, type Terms } from './attempt.ts';
import { type Prepared, prepare } from './command.ts';
import { IN_SANDBOX, mayBeHidden } from './mayBeHidden.ts';
import { noise } from './noise.ts';
import { bubblewrap } from './sandbox.ts';

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

const STDERR_SHOWN = 4096;

/** Runs a server, lists it, and begins to end its process tree, for which nobody has to wait. */
export async function inspectStdio(request: InspectRequest, stdio: Stdio, options: InspectOptions & Pick<Terms, 'idle'>): Promise<Running> {
  const { entry } = request;
  const prepared = prepare(entry, stdio, surroundingsOf(entry, options));
  if (prepared.blocked !== undefined) return done(skipped(request, prepared.blocked));
  if (!existsSync(prepared.command.cwd)) return done(failed(request, `its working directory does not exist: ${prepared.command.cwd}`));

  if (options.sandbox && bubblewrap(options.environment.PATH ?? '') === undefined)
    return done({ ...skipped(request, 'the sandbox needs bubblewrap (bwrap), which is not installed'), fault: 'ours' });

  const runner = stdio.launch.runner ?? stdio.launch.programName;
  const fetcher = DOWNLOADS.has(runner) ? runner : undefined;
  const deadlineMs = options.deadlineMs * (fetcher === undefined ? 1 : 2);
  const [attempts, authorization] = await Promise.all([
    attemptBothEras(prepared, { stdio, deadlineMs, options, idle: options.idle }),
    bridgedAuthorization(entry, stdio, options).catch(() => undefined),
  ]);
  const inspection = judge({ request, prepared, run: attempts[0], fetcher, sandboxed: options.sandbox !== undefined });
  return { inspection: authorization ? { ...inspection, authorization } : inspection, ending: ended(request, prepared, attempts) };
}

/** Legacy first, for servers built on other SDKs exit on a request that they do not know; the attempt that counts comes first. */
async function attemptBothEras(prepared: Prepared, terms: Terms): Promise<readonly [Attempt, ...Attempt[]]> {
  const legacy = await attempt(prepared, 'legacy', terms);
  return isModernOnly(legacy.said) ? [await attempt(prepared, { pin: MODERN }, terms), legacy] : [legacy];
}

async function ended({ entry }: InspectRequest, { given }: Prepared, attempts: readonly Attempt[]): Promise<Ending> {
  const anomalies = (await Promise.all(attempts.map((a) => a.ending))).flat();
  const stderrTail = attempts[0]?.child.facts().stderrTail;
  return { anomalies, ...(stderrTail && { stderrTail: redactorOf(entry, given)(stderrTail).slice(-STDERR_SHOWN) }) };
}

/** Servers of 2026-07-28 refuse `initialize`, each in its own words: a version error, or a method that is not known. */
function isModernOnly(said: Conversation): boolean {
  if (said.ok || said.stage !== 'handshake') return false;
  const { error } = said;
  if (error instanceof UnsupportedProtocolVersionError) return true;
  return error instanceof ProtocolError && [-32020, -32021, -32022, -32601].includes(error.code);
}

interface Judged {
  readonly request: InspectRequest;
  readonly prepared: Prepared;
  readonly run: Attempt;
  readonly fetcher?: string;
  readonly sandboxed: boolean;
}

/** What bubblewrap says where it cannot make the sandbox; that a command is not there is no matter of its own. */
const NO_SANDBOX = /^bwrap: (?!execvp)(.{1,200})/m;

function judge({ request, prepared, run, fetcher, sandboxed }: Judged): Inspection {
  const facts = run.child.facts();
  const redact = redactorOf(request.entry, prepared.given);
  const beside = { anomalies: noise(facts, run.said.ok) };
  const timings = { spawnMs: facts.spawnMs, connectMs: run.connectMs };
  if (run.said.ok)
    return listed(request, run.said.heard, {
      ...beside,
      timings,
      transport: 'stdio',
      redact: credentialRedactorOf(request.entry, prepared.given),
    });
  const unmade = sandboxed ? NO_SANDBOX.exec(facts.stderrTail)?.[1] : undefined;
  if (unmade !== undefined)
    return { ...skipped(request, `the sandbox cannot be made here: ${quoted(unmade, redact)}`, { timings }), fault: 'ours' };
  const reason = reasonOf({
    command: prepared.command.command,
    fetcher,
    stage: run.said.stage,
    facts,
    deadlineMs: run.deadlineMs,
    timedOut: run.timedOut,
    error: errorOf(run.said.error),
    logged: run.said.logged,
    unset: prepared.unset,
    redact,
  });
  const where = sandboxed && mayBeHidden(reason, prepared.command.env.PATH) ? ` (${IN_SANDBOX})` : '';
  return { ...failed(request, reason + where, { ...beside, timings }), anomalies: [...run.said.anomalies, ...beside.anomalies] };
}

function errorOf(error: unknown): { code?: number; message: string } {
  if (error instanceof ProtocolError) return { code: error.code, message: error.message };
  return { message: error instanceof Error ? error.message : String(error) };
}
