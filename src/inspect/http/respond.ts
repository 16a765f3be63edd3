import type { IncomingHttpHeaders } from 'node:http';
import { pipeline, Readable } from 'node:stream';
import { stringOf } from '../jsonObject.ts';
import type { Budget } from './ask.ts';
import { codeOf } from './errorCode.ts';
import type { Exchange } from './exchange.ts';
import { lineFeeds } from './lineFeeds.ts';
import type { Reply } from './send.ts';

const BODY_KEPT = 4096;
/** Answers that have no body, as the Fetch standard wants it. */
const EMPTY: ReadonlySet<number> = new Set([204, 205, 304]);

/** Where it is told what became of a request, and what its answer may bring. */
export interface Told {
  readonly note: (exchange: Exchange) => void;
  readonly budget: Budget;
  readonly ended?: () => void;
}

type Asked = Pick<Exchange, 'verb' | 'url' | 'method' | 'protocolVersion' | 'challenges'>;

/** The answer as the SDK takes it: a stream of events as it comes, everything else when it is whole. */
export async function respond(reply: Reply, asked: Asked, { note, budget, ended }: Told): Promise<Response> {
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

/** Whether an answer is a stream of events. */
export function streams({ status, headers }: Reply): boolean {
  return status === 200 && headers['content-type']?.toLowerCase().includes('text/event-stream') === true;
}
