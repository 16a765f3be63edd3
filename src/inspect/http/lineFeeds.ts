import { Transform } from 'node:stream';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Ends every line with a line feed. Streams of events may end theirs with a carriage return as well (HTML standard, 9.2.6), of which a reader
 * that waits for what follows would not see the last.
 */
export function lineFeeds(): Transform {
  let returned = false;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      const next = chunk.indexOf(CARRIAGE_RETURN) < 0 && !returned ? chunk : plain(chunk, returned);
      returned = chunk.at(-1) === CARRIAGE_RETURN;
      done(null, next);
    },
  });
}

/** A line feed for each end of a line; one that follows the carriage return of the chunk before belongs to that. */
function plain(chunk: Buffer, returned: boolean): Buffer {
  const text = chunk.subarray(returned && chunk[0] === LINE_FEED ? 1 : 0).toString('latin1');
  return Buffer.from(text.replace(/\r\n?/g, '\n'), 'latin1');
}
