import type { VersionNegotiationMode } from '@modelcontextprotocol/client';
import type { Anomaly } from '../../model/anomaly.ts';
import { type Conversation, converse } from '../conversation.ts';
import { deadline } from '../deadline.ts';
import { newEar, overheard } from './ear.ts';
import type { Exchange } from './exchange.ts';
import { exchangeLog } from './exchangeLog.ts';
import { guardedFetch } from './guardedFetch.ts';
import { turn } from './largeAnswers.ts';
import type { RemoteTerms } from './remoteTerms.ts';
import { send } from './send.ts';
import { sse, streamable } from './transports.ts';

/** What came of a conversation. */
export interface RemoteConversation {
  readonly said: Conversation;
  /** Every request of every transport that was tried. */
  readonly exchanges: readonly Exchange[];
  readonly transport: 'streamable-http' | 'sse';
  readonly connectMs: number;
  readonly timedOut: boolean;
  /** Its time was over, and a good part of it went by while it waited for its turn to be read. */
  readonly heldBack: boolean;
  /** Deletes the session, where there is one. */
  readonly hangUp: () => Promise<readonly Anomaly[]>;
}

/** How one of two conversations is led beside the other. */
export interface Beside {
  /** Ends it before its time. */
  readonly signal: AbortSignal;
  /** Called when hands are shaken; nothing is listed before it resolves, or ever where it rejects. */
  readonly greeted: () => Promise<void>;
}

/** Over which transport, and in which era's way, a conversation is led. */
export interface Way {
  readonly kind: 'streamable-http' | 'sse';
  readonly mode: VersionNegotiationMode;
  readonly beside?: Beside;
}

/** One conversation over one transport, in one way; never rejects. */
export async function talk(terms: RemoteTerms, { kind, mode, beside }: Way): Promise<RemoteConversation> {
  const log = exchangeLog(terms.answered);
  const { url, headers, agents, place, proxyFor, timeoutMs, capabilities } = terms;
  const time = deadline(timeoutMs, terms.signal, beside?.signal);
  const { signal } = time;
  const ear = newEar();
  const large = turn();
  const ended = kind === 'sse' ? () => hangUpSoon(() => transport.close()) : undefined;
  const fetch = guardedFetch({ server: url, kind, headers, agents, place, proxyFor, log, ear, turn: large, signal, ended });
  const { transport, hears } = kind === 'sse' ? sse(url, fetch) : streamable(url, fetch, ear);
  const startedAt = performance.now();
  const conversation = await converse(transport, {
    mode,
    signal,
    timeoutMs,
    capabilities,
    greeted: beside?.greeted,
    hears: terms.listens && hears,
  });
  const said = withAnomalies(conversation, overheard(ear));
  const connectMs = said.ok ? said.heard.handshakeMs + said.heard.listMs : performance.now() - startedAt;
  time.clear();
  const timedOut = time.passed();
  const heldBack = timedOut && large.waitedMs() > timeoutMs / 10;
  large.end();
  const hangUp = () => deleteSession(terms, log.answered());
  return { said, exchanges: log.answered(), transport: kind, connectMs, timedOut, heldBack, hangUp };
}

/** What came last is still to be read when its stream ends. */
const LAST_WORDS_MS = 100;

function hangUpSoon(close: () => Promise<void>): void {
  setTimeout(() => void close().catch(() => {}), LAST_WORDS_MS).unref();
}

function withAnomalies(said: Conversation, more: readonly Anomaly[]): Conversation {
  if (more.length === 0) return said;
  if (!said.ok) return { ...said, anomalies: [...said.anomalies, ...more] };
  return { ok: true, heard: { ...said.heard, anomalies: [...said.heard.anomalies, ...more] } };
}

/** At the address that began the session, which need not be the configured one: some lead to `/mcp/` from `/mcp`. */
async function deleteSession({ headers, agents, place, proxyFor }: RemoteTerms, exchanges: readonly Exchange[]) {
  const begun = exchanges.find((e) => e.session !== undefined);
  if (begun?.session === undefined) return [];
  const version = exchanges.findLast((e) => e.protocolVersion !== undefined)?.protocolVersion;
  const time = deadline(3000);
  const ask = {
    url: new URL(begun.url),
    method: 'DELETE',
    headers: { ...(version !== undefined && { 'mcp-protocol-version': version }), ...headers, 'mcp-session-id': begun.session },
    allow: place.allow,
    budget: { left: 65_536 },
    agents,
    proxyFor,
    signals: [time.signal],
  };
  const status = await send(ask).then(
    (reply) => {
      reply.body.resume();
      return reply.status;
    },
    () => 0,
  );
  time.clear();
  return deletionAnomalies(status);
}

function deletionAnomalies(status: number): Anomaly[] {
  if ((status >= 200 && status < 300) || status === 404 || status === 405) return [];
  return [{ kind: 'session-not-deleted', message: `does not end its session when asked (DELETE answers ${status || 'nothing'})` }];
}
