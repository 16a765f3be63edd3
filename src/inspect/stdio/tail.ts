export interface Tail {
  push(chunk: Buffer): void;
  text(): string;
}

/** Keeps the last `limit` bytes of a stream; the rest is drained and forgotten, so that no full pipe blocks its writer. */
export function tail(limit: number): Tail {
  let kept: Buffer = Buffer.alloc(0);
  return {
    push(chunk) {
      const end = chunk.length > limit ? chunk.subarray(chunk.length - limit) : chunk;
      const room = limit - end.length;
      kept = Buffer.concat([kept.length > room ? kept.subarray(kept.length - room) : kept, end]);
    },
    text: () => kept.toString('utf8'),
  };
}
