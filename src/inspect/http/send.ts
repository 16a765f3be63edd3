import { setMaxListeners } from 'node:events';
import type http from 'node:http';
import type { Readable } from 'node:stream';
import type { AddressKind } from '../guard.ts';
import type { Ask } from './ask.ts';
import { decoded } from './decoded.ts';
import { routeTo } from './route.ts';

export interface Reply {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  /** Where it came from. */
  readonly kind: AddressKind | undefined;
  /** Decompressed, and never more than the budget. */
  readonly body: Readable;
}

/** Interim answers (1xx) that one request is given; real servers send one or two. */
const INTERIM = 20;

/** A server that never comes to its answer. */
class Interim extends Error {
  readonly code = 'TOO_MANY_INTERIM';
}

/** A server that takes the connection for something else (101). */
class Upgraded extends Error {
  readonly code = 'UPGRADED';
}

/** One request to one checked address, through the proxy that the environment names. No redirect is followed, no cookie is kept. */
export async function send(ask: Ask): Promise<Reply> {
  const { headers, signals } = ask;
  const framed = { ...headers, ...(ask.body !== undefined && { 'content-length': String(Buffer.byteLength(ask.body)) }) };
  const { request, kind, refusal } = await routeTo({ ...ask, headers: framed });
  return new Promise((resolve, reject) => {
    const stop = (event?: Event) => request.destroy(abortError(event?.target));
    let interim = 0;
    let body: http.IncomingMessage | undefined;
    // What breaks it in the middle is told to who reads the body, in place of "aborted".
    request.on('error', (error) => (body ? body.destroy(error) : reject(error)));
    request.on('information', () => ++interim > INTERIM && request.destroy(new Interim('interim answers without end')));
    request.once('upgrade', (_, socket) => {
      socket.on('error', () => {}).destroy();
      reject(new Upgraded('another protocol'));
    });
    // Many requests of one conversation may wait for one signal: that is no leak, and Node would warn on stderr from the eleventh on.
    setMaxListeners(0, ...signals);
    for (const signal of signals) {
      if (signal.aborted) stop();
      else signal.addEventListener('abort', stop, { once: true });
    }
    request.once('close', () => {
      for (const signal of signals) signal.removeEventListener('abort', stop);
    });
    request.once('response', (response) => {
      body = response;
      // The body may fail after this promise has settled.
      response.on('error', () => {});
      const refused = refusal(response);
      if (refused) {
        request.destroy();
        return reject(refused);
      }
      const { statusCode = 0, headers } = response;
      resolve({ status: statusCode, headers, kind: kind(response), body: decoded(response, ask.budget) });
    });
    request.end(ask.body);
  });
}

function abortError(source: unknown): Error {
  const reason: unknown = source instanceof AbortSignal ? source.reason : undefined;
  return reason instanceof Error ? reason : new DOMException('The request was stopped.', 'AbortError');
}
