import type { IncomingHttpHeaders } from 'node:http';
import { pipeline, Readable } from 'node:stream';
import type { FetchLike } from '@modelcontextprotocol/client';
import type { Place } from '../guard.ts';
import { isRecord, stringOf } from '../jsonObject.ts';
import type { Agents } from './agents.ts';
import type { Budget } from './ask.ts';
import type { Ear } from './ear.ts';
import { codeOf } from './errorCode.ts';
import type { Exchange } from './exchange.ts';
import type { ExchangeLog } from './exchangeLog.ts';
import type { Turn } from './largeAnswers.ts';
import { lineFeeds } from './lineFeeds.ts';
import type { ProxyFor } from './proxyFor.ts';
import { type Reply, send } from './send.ts';

/** All that the answers of one conversation may bring together, its pages included. */
const LIMIT = 64 << 20;
/** A thousand tools have some hundred thousand. */
const VALUES = 500_000;
/** Of events; a list is one. */
const LINES = 50_000;
const BODY_KEPT = 4096;
/** Answers that have no body, as the Fetch standard wants it. */
const EMPTY: ReadonlySet<number> = new Set([204, 205, 304]);

export interface FetchTerms {
  /** The server as configured: its origin is the only one that is asked. */
  readonly server: URL;
  readonly kind: 'streamable-http' | 'sse';
  /** Sent to that origin only. */
  readonly headers: Readonly<Record<string, string>>;
  readonly agents: Agents;
  readonly place: Place;
  readonly proxyFor?: ProxyFor;
  readonly log: ExchangeLog;
  readonly ear: Ear;
  readonly turn: Turn;
  readonly signal: AbortSignal;
  /** Called when a stream that brings answers has ended. */
  readonly ended?: () => void;
}

/** What is done for a request of the SDK's: `reply` answers one of the server's own, `hear` opens the stream on which it may speak unasked. */
type Use = 'ask' | 'reply' | 'hear' | 'refuse';

/** How often a stream may be taken up again where it ended. */
const RESUMED = 5;

/** The `fetch` that the SDK is given: one origin, no redirects, capped, and every exchange on record. */
export function guardedFetch(terms: FetchTerms): FetchLike {
  const { log, place, signal, ear } = terms;
  const budget = { left: LIMIT, values: VALUES, lines: LINES, grow: terms.turn.grow };
  const useOf = uses(terms);
  return async (input, init = {}) => {
    const url = new URL(input);
    const verb = init.method ?? 'GET';
    if (url.origin !== terms.server.origin) throw new TypeError('another origin than the configured one is not asked');
    const body = typeof init.body === 'string' ? init.body : undefined;
    const headers = Object.fromEntries(new Headers(init.headers));
    const asked = { verb, url: url.href, method: rpcMethod(body), protocolVersion: headers['mcp-protocol-version'], challenges: [] };
    const use = useOf(asked, headers);
    if (use === 'refuse') return new Response(null, { status: 405 });
    const note = use === 'ask' ? log.begin() : () => {};
    try {
      const reply = await send({
        url,
        method: verb,
        headers: { ...headers, ...terms.headers },
        body,
        allow: place.allow,
        budget: use === 'hear' ? ear.budget : budget,
        signals: init.signal ? [init.signal, signal] : [signal],
        agents: terms.agents,
        proxyFor: terms.proxyFor,
      });
      place.met(reply.kind);
      if (use !== 'hear') return await respond(reply, asked, { note, budget, ended: terms.ended });
      ear.stands = streams(reply);
      if (verb === 'GET' && !ear.stands) return nothing(reply);
      return await respond(reply, asked, { note: overflowOf(ear), budget: ear.budget });
    } catch (error) {
      note({ ...asked, error: signal.aborted ? 'ABORT_ERR' : codeOf(error) });
      throw error;
    }
  };
}

/** Decides on each request, in the order in which they come. */
function uses({ kind, ear }: FetchTerms) {
  let streamed = 0;
  return ({ verb, method }: Pick<Exchange, 'verb' | 'method'>, headers: Readonly<Record<string, string>>): Use => {
    if (method === 'subscriptions/listen') return 'hear';
    if (verb === 'POST') return method === undefined ? 'reply' : 'ask';
    // The one stream of SSE brings everything; taken up again it would be another session.
    if (kind === 'sse') return streamed++ === 0 ? 'ask' : 'refuse';
    if (headers['last-event-id'] !== undefined) return streamed++ < RESUMED ? 'ask' : 'refuse';
    const wanted = ear.wanted;
    ear.wanted = false;
    return wanted ? 'hear' : 'refuse';
  };
}

function streams({ status, headers }: Reply): boolean {
  return status === 200 && headers['content-type']?.toLowerCase().includes('text/event-stream') === true;
}

/** What comes on that stream is on no record but for its going too far. */
function overflowOf(ear: Ear): (exchange: Exchange) => void {
  return ({ error }) => {
    if (error !== undefined) ear.flooded = true;
  };
}

/** There is no stream, for whatever reason: 405 is how servers say so. */
function nothing({ body }: Reply): Response {
  body.destroy();
  return new Response(null, { status: 405 });
}

function rpcMethod(body: string | undefined): string | undefined {
  if (body === undefined) return undefined;
  const message: unknown = JSON.parse(body);
  return isRecord(message) ? stringOf(message.method) : undefined;
}

interface Told {
  readonly note: (exchange: Exchange) => void;
  readonly budget: Budget;
  readonly ended?: () => void;
}

type Asked = Pick<Exchange, 'verb' | 'url' | 'method' | 'protocolVersion' | 'challenges'>;

async function respond(reply: Reply, asked: Asked, { note, budget, ended }: Told): Promise<Response> {
  const { status, headers, kind } = reply;
  const begun: Exchange = {
    ...asked,
    status,
    contentType: headers['content-type'],
    challenges: challengesOf(headers),
    location: headers.location,
    session: stringOf(headers['mcp-session-id']),
    kind,
  };
  note(begun);
  if (streams(reply)) {
    const events = pipeline(reply.body, lineFeeds(budget), (error) => {
      const code = codeOf(error);
      if (code.startsWith('TOO_')) note({ ...asked, error: code });
      ended?.();
    });
    return new Response(Readable.toWeb(events) as ReadableStream, { status, headers: flat(headers) });
  }
  const text = await textOf(reply.body);
  note({ ...begun, body: text.slice(0, BODY_KEPT) });
  // A status that HTTP does not have, and `Response` neither.
  if (status < 200 || status > 599) return new Response(text, { status: 502 });
  return new Response(EMPTY.has(status) ? null : text, { status, headers: flat(headers) });
}

async function textOf(body: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of body) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** `node:http` joins repeated headers with a comma, which a reader of challenges can take apart again. */
function challengesOf(headers: IncomingHttpHeaders): string[] {
  const value = headers['www-authenticate'];
  return value === undefined ? [] : [value];
}

/** Without what described the bytes before they were decoded. */
function flat(headers: IncomingHttpHeaders): Headers {
  const kept = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined || name === 'content-encoding' || name === 'content-length') continue;
    kept.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return kept;
}
