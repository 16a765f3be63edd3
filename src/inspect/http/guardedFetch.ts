import type { FetchLike } from '@modelcontextprotocol/client';
import type { Place } from '../guard.ts';
import { isRecord, stringOf } from '../jsonObject.ts';
import type { Agents } from './agents.ts';
import type { Ear } from './ear.ts';
import { codeOf } from './errorCode.ts';
import type { Exchange } from './exchange.ts';
import type { ExchangeLog } from './exchangeLog.ts';
import type { Turn } from './largeAnswers.ts';
import type { ProxyFor } from './proxyFor.ts';
import { respond, streams } from './respond.ts';
import { type Reply, send } from './send.ts';
import { uses } from './uses.ts';

/** All that the answers of one conversation may bring together, its pages included. */
const LIMIT = 64 << 20;
/** A thousand tools have some hundred thousand. */
const VALUES = 500_000;
/** Of events; a list is one. */
const LINES = 50_000;

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

/** The `fetch` that the SDK is given: one origin, no redirects, capped, and every exchange on record. */
export function guardedFetch(terms: FetchTerms): FetchLike {
  const { log, place, signal, ear } = terms;
  const budget = { left: LIMIT, values: VALUES, lines: LINES, grow: terms.turn.grow };
  const useOf = uses(terms.kind, ear);
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
      if (use === 'hear' || verb === 'GET') ear.stands ||= streams(reply);
      if (use !== 'hear') return await respond(reply, asked, { note, budget, ended: terms.ended });
      if (verb === 'GET' && !ear.stands) return without(reply, ear);
      return await respond(reply, asked, { note: overflowOf(ear), budget: ear.budget });
    } catch (error) {
      note({ ...asked, error: signal.aborted ? 'ABORT_ERR' : codeOf(error) });
      throw error;
    }
  };
}

/** What comes on that stream is on no record but for its going too far. */
function overflowOf(ear: Ear): (exchange: Exchange) => void {
  return ({ error }) => {
    if (error !== undefined) ear.flooded = true;
  };
}

/** There is no stream: 405 is how servers say so. Where it may be elsewhere it is still wanted; the SDK goes there within the origin only. */
function without({ body, status, headers: { location } }: Reply, ear: Ear): Response {
  body.destroy();
  ear.wanted = status > 300 && status < 400 && location !== undefined;
  return ear.wanted ? new Response(null, { status, headers: { location: location ?? '' } }) : new Response(null, { status: 405 });
}

function rpcMethod(body: string | undefined): string | undefined {
  if (body === undefined) return undefined;
  const message: unknown = JSON.parse(body);
  return isRecord(message) ? stringOf(message.method) : undefined;
}
