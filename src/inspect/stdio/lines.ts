export interface LineLimits {
  /** Bytes of one line; a longer one is dropped, whatever follows it is read. */
  readonly line: number;
  /** Bytes of the whole stream. */
  readonly total: number;
}

export interface LineEvents {
  line(text: string): void;
  /** A line above the limit, told once per line, when the limit is passed. */
  oversized(): void;
  /** The stream passed its total; nothing more is read from it. */
  flooded(): void;
}

export interface LineReader {
  push(chunk: Buffer): void;
  /** Hands over the last line where it did not end with a line feed. */
  end(): void;
}

const LINE_FEED = 0x0a;

/**
 * Splits a byte stream into lines in linear time: chunks wait in a list until their line feed comes,
 * so that a 10 MB line in 64 KB chunks is copied once and not 160 times.
 */
export function lineReader(limits: LineLimits, events: LineEvents): LineReader {
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  let total = 0;
  let dropping = false;

  const flush = () => {
    const line = waiting.length === 1 ? waiting[0] : Buffer.concat(waiting, waitingBytes);
    waiting = [];
    waitingBytes = 0;
    if (!dropping && line) events.line(line.toString('utf8').replace(/\r$/, ''));
    dropping = false;
  };
  const keep = (part: Buffer) => {
    if (dropping) return;
    waitingBytes += part.length;
    waiting.push(part);
    if (waitingBytes <= limits.line) return;
    waiting = [];
    waitingBytes = 0;
    dropping = true;
    events.oversized();
  };

  return {
    push(chunk) {
      if (total > limits.total) return;
      total += chunk.length;
      if (total > limits.total) {
        waiting = [];
        events.flooded();
        return;
      }
      let from = 0;
      for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
        keep(chunk.subarray(from, at));
        flush();
        from = at + 1;
      }
      if (from < chunk.length) keep(chunk.subarray(from));
    },
    end() {
      if (waitingBytes > 0) flush();
    },
  };
}
