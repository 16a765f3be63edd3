import { causeIn, uncoloured } from './causes.ts';
import type { Stage } from './conversation.ts';
import { isRecord, stringOf } from './jsonObject.ts';
import { quoted, type Redact } from './secretsOf.ts';
import type { ChildFacts } from './stdio/childFacts.ts';

/** All that is known of a stdio server that could not be listed. */
export interface Failure {
  readonly command: string;
  /** What fetches the server before it runs it: npx, uvx, docker. */
  readonly fetcher?: string;
  readonly stage: Stage;
  readonly facts: ChildFacts;
  readonly deadlineMs: number;
  readonly timedOut: boolean;
  /** What the server itself, or the SDK about it, said. */
  readonly error?: { readonly code?: number; readonly message: string };
  /** What it wrote into the protocol's own log. */
  readonly logged: string;
  /** Variables that the entry names and the environment does not hold. */
  readonly unset: readonly string[];
  readonly redact: Redact;
}

/** Why a server could not be listed, in words that a person can act on; a pure function of what was seen. */
export function reasonOf(failure: Failure): string {
  const { facts, redact } = failure;
  return (
    notStarted(failure) ??
    (facts.flooded ? 'sends more than 64 MB on stdout' : undefined) ??
    refused(failure) ??
    invalidResult(failure.error?.message ?? '', redact) ??
    ended(failure) ??
    silent(failure) ??
    `fails: ${quoted(failure.error?.message ?? 'for a reason that is not known', redact)}`
  );
}

const WHY_NOT_STARTED: Readonly<Record<string, (command: string) => string>> = {
  ENOENT: (command) => `command not found: ${command}`,
  // For a bare name the system says so too when one folder of PATH may not be searched, and the name is in no other.
  EACCES: (command) => (/[/\\]/.test(command) ? `may not be executed: ${command}` : `command not found, or not executable: ${command}`),
  ENOTDIR: (command) => `command not found: ${command}`,
  ENOEXEC: (command) => `is no program: ${command}`,
  ERR_INVALID_ARG_VALUE: () => 'its command, arguments or environment hold a NUL character, which no process can be given',
  E2BIG: () => 'its command line and environment are too long for this system',
};

function notStarted({ facts, command, redact }: Failure): string | undefined {
  if (facts.spawnError === undefined) return undefined;
  return WHY_NOT_STARTED[facts.spawnError]?.(quoted(command, redact)) ?? `could not be started: ${quoted(facts.spawnError, redact)}`;
}

/** What the SDK says of an answer that is not as the protocol has it, in one line: the first member that is wrong. */
export function invalidResult(message: string, redact: Redact): string | undefined {
  const [, method, issues] = /^Invalid result for ([\w/]{1,40}): (\[[\s\S]*\])$/.exec(message.slice(0, 20_000)) ?? [];
  const [first] = listIn(issues);
  if (method === undefined || !isRecord(first) || !Array.isArray(first.path)) return undefined;
  const what = `${first.path.map(String).join('.') || 'the whole'}: ${stringOf(first.message) ?? 'is wrong'}`;
  return `answers ${method} with what the protocol does not allow, so that clients refuse it (${quoted(what, redact)})`;
}

function listIn(text = ''): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

/** A JSON-RPC error is the server's own word. */
function refused({ error, stage, facts, unset, redact }: Failure): string | undefined {
  if (error?.code === undefined || facts.exitMs !== undefined) return undefined;
  const what = stage === 'handshake' ? 'the handshake' : 'tools/list';
  const cause = causeOf(redact(error.message), unset);
  const said = `answers ${what} with error ${error.code}: ${quoted(error.message, redact)}`;
  return cause ? `${cause} (${said})` : said;
}

function ended(failure: Failure): string | undefined {
  const { facts, unset, redact, stage, logged } = failure;
  if (facts.exitMs === undefined) return undefined;
  const after = facts.exitMs < 5000 ? 'at once' : `after ${Math.round(facts.exitMs / 1000)} s`;
  const when = stage === 'list' ? 'exits after the handshake' : `exits ${after}`;
  const how = facts.signal ? `on ${facts.signal}` : `with code ${facts.exitCode ?? 0}`;
  const errors = redact(logged === '' ? facts.stderrTail : `${facts.stderrTail}\n${logged}`);
  const printed = redact(facts.firstText ?? '');
  const cause = causeOf(`${errors}\n${printed}`, unset);
  if (cause) return `${when}: ${quoted(cause, redact)}`;
  if (startsHttp(`${errors}\n${printed}`) !== undefined) return `started an HTTP server instead of stdio, and ${when}`;
  const last = lastLine(errors) ?? lastLine(printed);
  return last ? `${when} ${how}: ${quoted(last, redact)}` : `${when} ${how} and says nothing`;
}

const HTTP_STARTED =
  /\b(?:listening|running|started|available|serving)\b.{0,60}?(https?:\/\/[\w.:[\]/-]{1,100}|port:? ?\d{2,5}|:\d{2,5}\b)/i;

/** Where it listens, as it says itself: an address or a port. */
function startsHttp(output: string): string | undefined {
  return output
    .split('\n')
    .map((line) => HTTP_STARTED.exec(line.slice(0, 400))?.[1])
    .find((where) => where !== undefined);
}

function silent({ facts, timedOut, deadlineMs, unset, redact, logged, fetcher }: Failure): string | undefined {
  if (!timedOut) return undefined;
  const seconds = `${Math.round(deadlineMs / 100) / 10} s`;
  const printed = facts.firstText === undefined ? '' : redact(facts.firstText);
  const output = `${redact(facts.stderrTail)}\n${printed}\n${redact(logged)}`;
  const where = startsHttp(output);
  if (where !== undefined) return `started an HTTP server instead of stdio (${quoted(where, redact)})`;
  const cause = causeOf(output, unset);
  if (cause) return `${quoted(cause, redact)} (no answer within ${seconds})`;
  if (facts.oversized > 0) return `sends a message larger than 16 MB and no answer within ${seconds}`;
  if (facts.noiseFirst) return `prints text on stdout before answering: ${quoted(printed, redact, 80)} (no answer within ${seconds})`;
  const fetching = fetcher !== undefined && output.trim() === '';
  return `gives no answer within ${seconds}${fetching ? `: ${fetcher} may still be fetching it, or cannot reach its registry` : ''}`;
}

/** What the server says and what the entry lacks: a variable that is not set explains a failure that nothing else does. */
function causeOf(output: string, unset: readonly string[]): string | undefined {
  const said = causeIn(output);
  if (unset.length === 0) return said;
  return said === undefined || unset.some((name) => said.includes(name)) ? notSet(unset) : `${said}; ${notSet(unset)}`;
}

function notSet(names: readonly string[]): string {
  return `${names.slice(0, 3).join(', ')} ${names.length > 1 ? 'are' : 'is'} not set`;
}

/** From the clearest to the least clear: what begins as an error does, what tells of a failure, and else whatever is said last. */
const TELLING: readonly RegExp[] = [
  /^\w*(?:Error|Exception)(?: \[\w+\])?:|^(?:error|fatal|panic)\b/i,
  /^\w*(?:Error|Exception)\b/,
  /\b(?:error|fatal|fail(?:ed|ure|s)?|missing|required|invalid|cannot|can't|could not|unable|not found|denied)\b/i,
];

/** The line that says most: not a stack frame, a brace or Node's version. */
function lastLine(output: string): string | undefined {
  const lines = output.split('\n').map((line) => uncoloured(line).trim());
  const said = lines.filter((line) => /[A-Za-z]{3}/.test(line) && !/^at |^Node\.js v|^npm (?:error|ERR!) A complete log/.test(line));
  return TELLING.map((sign) => said.find((line) => sign.test(line.slice(0, 400)))).find((line) => line !== undefined) ?? said.at(-1);
}
