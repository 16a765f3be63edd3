import { type FetchLike, SSEClientTransport, StreamableHTTPClientTransport, type Transport } from '@modelcontextprotocol/client';
import type { Ear } from './ear.ts';

/** A server may say when its stream is to be taken up again; it does not get to say that nobody ever ends. */
const RESUME_AFTER_MS = 2000;

/** What the SDK talks through, and how the server can speak over it without being asked. */
export interface Spoken {
  readonly transport: Transport;
  readonly hears: true | (() => Promise<void>);
}

/** HTTP+SSE of 2024-11-05, whose one stream brings everything. */
export function sse(url: URL, fetch: FetchLike): Spoken {
  return { transport: new SSEClientTransport(url, { fetch, eventSourceInit: { fetch } }), hears: true };
}

/** Streamable HTTP, where a stream of its own brings what nobody asked for. */
export function streamable(url: URL, fetch: FetchLike, ear: Ear): Spoken {
  const transport = new StreamableHTTPClientTransport(url, { fetch, onInsufficientScope: 'throw', reconnectionScheduler: soon });
  const hears = async () => {
    ear.wanted = true;
    // Without an event to resume from it is the plain request for the stream.
    await transport.resumeStream('');
    if (!ear.stands) throw new Error('it offers no stream');
  };
  return { transport, hears };
}

function soon(again: () => void, delayMs: number): () => void {
  const timer = setTimeout(again, Math.min(delayMs, RESUME_AFTER_MS)).unref();
  return () => clearTimeout(timer);
}
