import type http from 'node:http';
import { type Duplex, pipeline, Readable, Transform } from 'node:stream';
import zlib from 'node:zlib';
import type { Budget } from './ask.ts';

/** A body beyond its budget. */
class TooLarge extends Error {
  readonly code = 'TOO_LARGE';
}

/** A body that would fill the memory when it is read, however few its bytes are. */
class TooManyValues extends Error {
  readonly code = 'TOO_MANY_VALUES';
}

/** A body in a form that nobody asked for. */
class UnknownEncoding extends Error {
  readonly code = 'UNKNOWN_ENCODING';
}

const DECODERS: ReadonlyMap<string, () => Duplex> = new Map<string, () => Duplex>([
  ['gzip', () => zlib.createGunzip()],
  ['x-gzip', () => zlib.createGunzip()],
  ['deflate', () => zlib.createInflate()],
  ['br', () => zlib.createBrotliDecompress()],
]);

/** Encodings that lie within each other; nobody who means well has more. */
const LAYERS = 2;

/**
 * The body of an answer, decompressed. The budget counts what comes over the wire and what comes out of each decompression: a bomb is cut as
 * soon as it grows, and so is a body without end that decompresses to nothing. What cannot be decoded is an error of the stream.
 */
export function decoded(response: http.IncomingMessage, budget: Budget): Readable {
  const encodings = (response.headers['content-encoding'] ?? '')
    .toLowerCase()
    .split(',')
    .map((e) => e.trim());
  const named = encodings.filter((e) => e !== '' && e !== 'identity').reverse();
  const decoders = named.slice(0, LAYERS).flatMap((name) => DECODERS.get(name)?.() ?? []);
  if (decoders.length < named.length) return refused(response);
  const stages = decoders.flatMap((decoder, i) => [decoder, capping(budget, lengthOf, i === decoders.length - 1)]);
  const wire = capping(budget, wireBytes(response), decoders.length === 0);
  return [wire, ...stages].reduce<Readable>((from, to) => pipeline(from, to, () => {}), response);
}

const lengthOf = (chunk: Buffer) => chunk.length;

/** What a connection has brought since it was last asked: chunked bodies can hide a thousand bytes behind each one that counts. */
function wireBytes({ socket }: http.IncomingMessage): (chunk: Buffer) => number {
  let known = socket.bytesRead;
  return (chunk) => {
    const more = socket.bytesRead - known;
    known += more;
    return Math.max(more, chunk.length);
  };
}

function refused(response: http.IncomingMessage): Readable {
  response.destroy();
  const body = new Readable({ read() {} });
  body.on('error', () => {});
  return body.destroy(new UnknownEncoding('an encoding that was not asked for'));
}

/** Takes from the budget what comes through; the last one, after which the body is plain, its values too. */
function capping(budget: Budget, cost: (chunk: Buffer) => number, last: boolean): Transform {
  return new Transform({
    transform(chunk: Buffer, _, done) {
      const bytes = cost(chunk);
      budget.left -= bytes;
      if (last && budget.values !== undefined) budget.values -= valuesIn(chunk);
      const error = overdrawn(budget);
      const turn = error ? undefined : budget.grow?.(bytes);
      if (!turn) return done(error, chunk);
      void turn.then(() => done(null, chunk));
    },
  });
}

function overdrawn({ left, values = 0 }: Budget): Error | null {
  if (left < 0) return new TooLarge('more than was to be read');
  return values < 0 ? new TooManyValues('more values than were to be read') : null;
}

/** What begins or parts values; those within texts count as well. */
const COUNTED = new Uint8Array(256);
for (const mark of Buffer.from('[{,')) COUNTED[mark] = 1;

function valuesIn(chunk: Buffer): number {
  let values = 0;
  for (let i = 0; i < chunk.length; i++) values += COUNTED[chunk[i] ?? 0] ?? 0;
  return values;
}
