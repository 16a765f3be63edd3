import { type ProtocolError, SdkError, SdkErrorCode } from '@modelcontextprotocol/client';
import type { Stage } from '../conversation.ts';
import { invalidResult } from '../reasons.ts';
import { Unanswered } from '../recording.ts';
import { quoted, type Redact } from '../secretsOf.ts';
import type { Exchange } from './exchange.ts';
import type { RemoteTarget } from './remoteTarget.ts';
import type { RemoteConversation } from './talk.ts';

export interface RemoteFailure {
  readonly conversation: RemoteConversation;
  /** The server's own JSON-RPC error. */
  readonly error?: ProtocolError;
  readonly target: RemoteTarget;
  readonly deadlineMs: number;
  readonly redact: Redact;
}

export interface RemoteReason {
  readonly reason: string;
  /** It is there, and wants a credential. */
  readonly gate: boolean;
}

/** Why a remote server could not be listed, from what it answered. */
export function remoteReason(failure: RemoteFailure): RemoteReason {
  const { conversation, error, redact, deadlineMs } = failure;
  const gate = conversation.exchanges.find((e) => e.status === 401);
  if (gate) return { reason: wantsCredential(failure), gate: true };
  if (error) return { reason: `answers with error ${error.code}: ${quoted(error.message, redact)}`, gate: false };
  const { said } = conversation;
  const invalid = !said.ok && said.error instanceof Error ? invalidResult(said.error.message, redact) : undefined;
  if (invalid) return { reason: invalid, gate: false };
  const last = telling(conversation);
  const brokenOff = last?.error === undefined || (last.error === 'ABORT_ERR' && !conversation.timedOut);
  const silent = !said.ok && brokenOff ? unanswered(said.error, said.stage) : undefined;
  if (silent) return { reason: silent, gate: false };
  if (conversation.timedOut && last?.status === 200)
    return { reason: `begins to answer and does not end within ${deadlineMs / 1000} s`, gate: false };
  return { reason: last ? `${reasonOf(last)}${words(last, redact)}` : `gives no answer within ${deadlineMs / 1000} s`, gate: false };
}

/** A stream that was to bring the answer and did not. */
function unanswered(error: unknown, stage: Stage): string | undefined {
  const what = stage === 'handshake' ? 'the handshake' : 'tools/list';
  if (error instanceof Unanswered) return `ends its answer to ${what} before it has said anything`;
  return error instanceof SdkError && error.code === SdkErrorCode.ConnectionClosed
    ? `closes its stream before it answers ${what}`
    : undefined;
}

/** The request whose answer ended it: of the lists, which are asked for at once, only that of the tools decides. */
function telling({ said, exchanges }: RemoteConversation): Exchange | undefined {
  const list = !said.ok && said.stage === 'list' ? exchanges.findLast((e) => e.method === 'tools/list') : undefined;
  // The stream of SSE brings the answers to all requests.
  return exchanges.find((e) => e.error?.startsWith('TOO_')) ?? list ?? exchanges.at(-1);
}

function wantsCredential({ target }: RemoteFailure): string {
  if (target.unset[0] !== undefined) return `needs sign-in: ${target.unset.join(', ')} is not set (401)`;
  return target.credentialed ? 'refuses the configured credential (401)' : 'needs sign-in (401)';
}

const NETWORK: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its host name cannot be found',
  EAI_AGAIN: 'its host name cannot be looked up: no network',
  ECONNREFUSED: 'nothing listens at its address',
  ECONNRESET: 'closes the connection',
  EHOSTUNREACH: 'its host cannot be reached',
  ENETUNREACH: 'its network cannot be reached',
  ETIMEDOUT: 'its host does not answer',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is signed by an authority that this machine does not know',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate cannot be verified',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
  EPROTO: 'does not speak TLS at this port',
  TOO_LARGE: 'sends more than 64 MB',
  TOO_MANY_VALUES: 'sends more than 500,000 values',
  TOO_MANY_LINES: 'sends more than 50,000 lines of events',
  TOO_MANY_INTERIM: 'sends interim answers (1xx) without end',
  UPGRADED: 'switches to another protocol than HTTP (101)',
  UNKNOWN_ENCODING: 'answers in an encoding that nobody asked for',
  HPE_HEADER_OVERFLOW: 'sends headers larger than 16 KB',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'sends chunk extensions larger than 16 KB',
  PROXY_UNUSABLE: 'the proxy that the environment names is no http or https address',
  PROXY_407: 'the proxy wants a sign-in (407)',
  ABORT_ERR: 'does not answer in time',
  ERR_INVALID_HTTP_TOKEN: 'a configured header has a name that no header may have',
  ERR_INVALID_CHAR: 'a configured header holds a character that no header may hold',
};

/** Codes of zlib and of brotli. */
const UNPACKING = /^(?:Z_|ERR_BROTLI|ERR__ERROR_FORMAT|BROTLI)/;

function reasonOf({ status, error, contentType, location }: Exchange): string {
  if (error?.startsWith('HPE_')) return NETWORK[error] ?? 'answers, but not in HTTP';
  if (error !== undefined && UNPACKING.test(error)) return 'answers with a body that cannot be decompressed';
  if (error?.startsWith('PROXY_')) return NETWORK[error] ?? `the proxy does not let it through (${error.slice('PROXY_'.length)})`;
  if (error !== undefined) return NETWORK[error] ?? `cannot be reached: ${error}`;
  if (status === undefined) return 'gives no answer';
  if (status === 403) return 'forbids access (403)';
  if (status === 404) return 'there is no MCP server at this path (404)';
  if (status >= 300 && status < 400) return `redirects elsewhere (${status}${location === undefined ? '' : `: ${hostOf(location)}`})`;
  if (status === 429) return 'has had too many requests, try later (429)';
  if (status >= 500) return `answers ${status}: it is broken or down`;
  if (status >= 400) return `refuses the request (${status})`;
  if (contentType?.includes('text/html')) return 'answers with a web page: it is no MCP server, or a login stands before it';
  return 'answers, but not in the protocol';
}

/** What a refusal says in plain words; a page or a stack of JSON is no sentence. */
function words({ status = 0, contentType = 'text/plain', body = '' }: Exchange, redact: Redact): string {
  if (status < 400 || !contentType.startsWith('text/plain') || body.trim() === '') return '';
  return `: ${quoted(body, redact, 120)}`;
}

/** The host only: the rest of a redirect may hold state or tokens. */
function hostOf(location: string): string {
  return URL.canParse(location) ? quoted(new URL(location).host, (text) => text, 80) : 'another path';
}
