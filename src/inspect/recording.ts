import type { Transport } from '@modelcontextprotocol/client';
import type { Anomaly } from '../model/anomaly.ts';
import { type AnswerBook, answerBook } from './answerBook.ts';
import type { JsonObject } from './jsonObject.ts';
import { within } from './patience.ts';
import { serverLog } from './serverLog.ts';

/** What a server can say has changed. */
export type Changeable = 'tools' | 'prompts' | 'resources';

/** How often a server said of each list that it has changed. */
export type Changes = Readonly<Record<Changeable, number>>;

/** A stream that was to bring an answer and ended without it. */
export class Unanswered extends Error {}

export interface Recording extends Pick<AnswerBook, 'answerTo' | 'takeAnswerTo'> {
  /** To be handed to the SDK's client in place of the transport that it records. */
  readonly transport: Transport;
  /** What the server said has changed, so far. */
  changes(): Changes;
  /** Resolves when it first says so. */
  changed(): Promise<void>;
  /** Rejects with `Unanswered` when the stream that was to answer this method ends without an answer; to be taken before it is asked. */
  silence(method: string): Promise<never>;
  anomalies(): readonly Anomaly[];
  /** Settles when the server has taken notice that the handshake is over; undefined where it has. */
  announcement(): Promise<void> | undefined;
  /** The last error that the transport told of, such as an answer that is not valid JSON-RPC. */
  lastError(): string | undefined;
  /** The last of what the server wrote into the protocol's log. */
  logged(): string;
}

/** How long the lists wait for the answer to the note that the handshake is over: long enough for it to arrive before them. */
const ANNOUNCED_MS = 50;
/** Each request of a server's own costs one of ours to answer it, over HTTP at least. */
const REQUESTS_ANSWERED = 100;

const CHANGED: ReadonlyMap<string, Changeable> = new Map([
  ['notifications/tools/list_changed', 'tools'],
  ['notifications/prompts/list_changed', 'prompts'],
  ['notifications/resources/list_changed', 'resources'],
]);

/**
 * Keeps what the SDK would drop or repair: each answer as sent, answers that come twice or that nobody asked for,
 * and lists that change while they are read.
 */
export function recording(inner: Transport): Recording {
  const book = answerBook();
  const changes = changeCounter();
  const announcing = announcements();
  const log = serverLog();
  const silences = new Map<string, (error: Error) => void>();
  let requests = 0;
  let lastError: string | undefined;
  /** Whether the client is to hear of it as well. */
  const hear = (message: JsonObject): boolean => {
    const { method, id, params } = message;
    if (typeof method === 'string') log.hear(method, params);
    if (typeof method !== 'string') book.heard(message);
    else if (id === undefined) changes.tell(CHANGED.get(method));
    else return ++requests <= REQUESTS_ANSWERED;
    return true;
  };
  const ended = (id: unknown, method: unknown) => {
    if (id !== undefined && !book.isAnswered(id)) silences.get(String(method))?.(new Unanswered('the stream ended without an answer'));
  };
  const transport: Transport = {
    async start() {
      inner.onmessage = (message, extra) => {
        if (hear(message as JsonObject)) transport.onmessage?.(message, extra);
      };
      inner.onclose = () => transport.onclose?.();
      inner.onerror = (error) => {
        lastError = error.message;
        transport.onerror?.(error);
      };
      await inner.start();
    },
    async send(message, options) {
      const { id, method } = message as JsonObject;
      if (id !== undefined && typeof method === 'string') book.asked(id, method);
      const onRequestStreamEnd = () => {
        options?.onRequestStreamEnd?.();
        ended(id, method);
      };
      const sending = inner.send(message, { ...options, onRequestStreamEnd });
      await (method === 'notifications/initialized' ? announcing.announce(sending) : sending);
    },
    close: () => inner.close(),
    setProtocolVersion: (version) => inner.setProtocolVersion?.(version),
    hasPerRequestStream: inner.hasPerRequestStream,
    get sessionId() {
      return inner.sessionId;
    },
  };
  const { answerTo, takeAnswerTo } = book;
  return {
    transport,
    answerTo,
    takeAnswerTo,
    changes: changes.soFar,
    changed: changes.first,
    silence: (method) => new Promise<never>((_, reject) => silences.set(method, reject)),
    anomalies: () => [...book.anomalies(), ...flooding(requests)],
    announcement: announcing.announcement,
    lastError: () => lastError,
    logged: log.text,
  };
}

function changeCounter() {
  const counts = { tools: 0, prompts: 0, resources: 0 };
  let tellFirst = () => {};
  const first = new Promise<void>((resolve) => {
    tellFirst = resolve;
  });
  const tell = (what: Changeable | undefined) => {
    if (!what) return;
    counts[what]++;
    tellFirst();
  };
  return { tell, soFar: (): Changes => ({ ...counts }), first: () => first };
}

function flooding(requests: number): Anomaly[] {
  if (requests <= REQUESTS_ANSWERED) return [];
  const message = `sends more than ${REQUESTS_ANSWERED} requests of its own; the rest was not answered`;
  return [{ kind: 'request-flood', message, count: requests }];
}

/** The lists need not wait for a server that takes its time to take notice, but may want to know when it has. */
function announcements() {
  let pending: Promise<void> | undefined;
  const announce = (sending: Promise<void>) => {
    pending = sending
      .catch(() => {})
      .then(() => {
        pending = undefined;
      });
    return within(ANNOUNCED_MS, sending);
  };
  return { announce, announcement: () => pending };
}
