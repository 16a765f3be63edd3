import type { Vocabulary } from './vocabulary.ts';

/** No token of the known vocabularies is longer, so a longer pair needs no look-up. */
const LONGEST_TOKEN = 128;

/**
 * The number of tokens that byte-pair merging leaves of `bytes[0, length)`: always the pair of lowest rank first, the
 * leftmost of equals. A binary heap over a linked list keeps it at n log n; the textbook loop is quadratic, so that one
 * hostile description of a megabyte would take minutes.
 */
export function mergeBytes(bytes: Uint8Array, length: number, vocabulary: Vocabulary): number {
  const next = new Int32Array(length + 1);
  const previous = new Int32Array(length + 1);
  const ranks = new Int32Array(length + 1).fill(-1);
  for (let i = 0; i <= length; i++) {
    next[i] = i + 1;
    previous[i] = i - 1;
  }
  const heap = new PairHeap();
  const pairAt = (i: number) => {
    const middle = next[i] ?? length;
    const end = middle < length ? (next[middle] ?? length) : -1;
    const rank = end < 0 || end - i > LONGEST_TOKEN ? -1 : vocabulary.rank(bytes, i, end);
    ranks[i] = rank;
    if (rank >= 0) heap.push(rank, i);
  };
  for (let i = 0; i < length - 1; i++) pairAt(i);

  let tokens = length;
  for (let top = heap.pop(); top; top = heap.pop()) {
    const [rank, i] = top;
    if (ranks[i] !== rank) continue; // a pair that an earlier merge has changed
    const middle = next[i] ?? length;
    const end = next[middle] ?? length;
    ranks[middle] = -1;
    next[i] = end;
    if (end <= length) previous[end] = i;
    tokens--;
    pairAt(i);
    const before = previous[i] ?? -1;
    if (before >= 0) pairAt(before);
  }
  return tokens;
}

/** A binary heap of (rank, position) pairs, smallest first; both fit one double, so one array holds them. */
class PairHeap {
  private readonly items: number[] = [];

  push(rank: number, position: number): void {
    const { items } = this;
    const item = rank * 2 ** 30 + position;
    let i = items.length;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      const above = items[parent] ?? 0;
      if (above <= item) break;
      items[i] = above;
      i = parent;
    }
    items[i] = item;
  }

  pop(): [rank: number, position: number] | undefined {
    const { items } = this;
    const top = items[0];
    const last = items.pop();
    if (top === undefined || last === undefined) return undefined;
    if (items.length > 0) this.sink(last);
    return [Math.floor(top / 2 ** 30), top % 2 ** 30];
  }

  private sink(item: number): void {
    const { items } = this;
    let i = 0;
    for (;;) {
      let below = 2 * i + 1;
      if (below >= items.length) break;
      if (below + 1 < items.length && (items[below + 1] ?? 0) < (items[below] ?? 0)) below++;
      const child = items[below] ?? 0;
      if (child >= item) break;
      items[i] = child;
      i = below;
    }
    items[i] = item;
  }
}
