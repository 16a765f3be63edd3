import { Transform } from 'node:stream';
import type { Budget } from './ask.ts';

/** A stream of more events than anybody has to say. */
class TooManyLines extends Error {
  readonly code = 'TOO_MANY_LINES';
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Ends every line with a line feed. Streams of events may end theirs with a carriage return as well (HTML standard, 9.2.6), of which a reader
 * that waits for what follows would not see the last. More lines than the budget has are an error of the stream.
 */
export function lineFeeds(budget: Budget): Transform {
  let returned = false;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      const next = chunk.indexOf(CARRIAGE_RETURN) < 0 && !returned ? chunk : plain(chunk, returned);
      returned = chunk.at(-1) === CARRIAGE_RETURN;
      if (budget.lines !== undefined) budget.lines -= count(next);
      done((budget.lines ?? 0) < 0 ? new TooManyLines('more lines than were to be read') : null, next);
    },
  });
}

/** A line feed for each end of a line; one that follows the carriage return of the chunk before belongs to that. */
function plain(chunk: Buffer, returned: boolean): Buffer {
  const text = chunk.subarray(returned && chunk[0] === LINE_FEED ? 1 : 0).toString('latin1');
  return Buffer.from(text.replace(/\r\n?/g, '\n'), 'latin1');
}

function count(chunk: Buffer): number {
  let lines = 0;
  for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, at + 1)) lines++;
  return lines;
}
