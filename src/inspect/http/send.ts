import http from 'node:http';
import https from 'node:https';
import { pipeline, type Readable, Transform } from 'node:stream';
import zlib from 'node:zlib';
import { type Allow, checkLiteral, guardedLookup } from '../guard.ts';

export interface Ask {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly allow: Allow;
  /** Decoded bytes of the answer; more ends it with an error. */
  readonly limit: number;
  /** Any of them ends the request, and the body with it. */
  readonly signals: readonly AbortSignal[];
  readonly agents?: Agents;
}

/** Connections that one server's requests share. */
export interface Agents {
  readonly http: http.Agent;
  readonly https: https.Agent;
}

export interface Reply {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly address: string | undefined;
  /** Decompressed, and never more than the limit. */
  readonly body: Readable;
}

/** A body beyond its limit. */
class TooLarge extends Error {
  readonly code = 'TOO_LARGE';
}

/** One request to one checked address. No redirect is followed, no proxy is used, no cookie is kept. */
export function send(ask: Ask): Promise<Reply> {
  const { url, method, headers, body, allow, signals, agents } = ask;
  return new Promise((resolve, reject) => {
    checkLiteral(url, allow);
    const secure = url.protocol === 'https:';
    const options = {
      method,
      headers: { ...headers, ...(body !== undefined && { 'content-length': String(Buffer.byteLength(body)) }) },
      lookup: guardedLookup(allow),
      agent: agents ? (secure ? agents.https : agents.http) : false,
    };
    const request = secure ? https.request(url, options) : http.request(url, options);
    const stop = (event?: Event) => request.destroy(abortError(event?.target));
    for (const signal of signals) {
      if (signal.aborted) stop();
      else signal.addEventListener('abort', stop, { once: true });
    }
    request.once('close', () => {
      for (const signal of signals) signal.removeEventListener('abort', stop);
    });
    request.once('error', reject);
    request.once('response', (response) => {
      // The body may fail after this promise has settled.
      response.on('error', () => {});
      const address = response.socket.remoteAddress;
      resolve({ status: response.statusCode ?? 0, headers: response.headers, address, body: decoded(response, ask.limit) });
    });
    request.end(body);
  });
}

function abortError(source: unknown): Error {
  const reason: unknown = source instanceof AbortSignal ? source.reason : undefined;
  return reason instanceof Error ? reason : new DOMException('The request was stopped.', 'AbortError');
}

const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: () => zlib.createGunzip(),
  'x-gzip': () => zlib.createGunzip(),
  deflate: () => zlib.createInflate(),
  br: () => zlib.createBrotliDecompress(),
};

/** The limit counts what comes out of the decompression: a bomb is cut as soon as it grows. */
function decoded(response: http.IncomingMessage, limit: number): Readable {
  const capped = capping(limit);
  const decoder = DECODERS[response.headers['content-encoding']?.trim().toLowerCase() ?? '']?.();
  const ignore = () => {};
  return decoder ? pipeline(response, decoder, capped, ignore) : pipeline(response, capped, ignore);
}

function capping(limit: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length;
      done(bytes > limit ? new TooLarge(`more than ${limit} bytes`) : null, chunk);
    },
  });
}

export function newAgents(): Agents {
  return { http: new http.Agent({ keepAlive: true }), https: new https.Agent({ keepAlive: true }) };
}

export function endAgents(agents: Agents): void {
  agents.http.destroy();
  agents.https.destroy();
}
