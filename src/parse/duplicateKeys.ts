import type { Journal } from './journal.ts';
import { ENTRY, STRING, type Tape } from './tape.ts';
import { tapeKey } from './tapeNode.ts';

/** Up to so many members, comparing each with each is faster than hashing them. */
const FEW = 12;

const keys = new Int32Array(FEW);

/** Notes every key of the object at `object` that stands in it before. */
export function reportDuplicates(tape: Tape, object: number, text: string, journal: Journal): void {
  const count = plainKeys(tape, object);
  if (count >= 0 && !anyTwin(tape, text, count)) return;
  const reader = { tape, text, path: journal.path };
  const first = new Map<string, number>();
  for (let key = object + ENTRY; key < tape.next(object); key = tape.next(tape.next(key))) {
    const { value, at } = tapeKey(reader, key);
    const earlier = first.get(value);
    if (earlier === undefined) first.set(value, key);
    else journal.deviation('duplicate-key', at, tapeKey(reader, earlier).at);
  }
}

/** Collects the keys of an object; -1 where they are many, or where two spellings may mean the same key. */
function plainKeys(tape: Tape, object: number): number {
  let count = 0;
  for (let key = object + ENTRY; key < tape.next(object); key = tape.next(tape.next(key))) {
    if (count === FEW || tape.kind(key) !== STRING) return -1;
    keys[count++] = key;
  }
  return count;
}

function anyTwin(tape: Tape, text: string, count: number): boolean {
  for (let i = 1; i < count; i++) {
    for (let j = 0; j < i; j++) if (sameText(tape, text, keys[i] ?? 0, keys[j] ?? 0)) return true;
  }
  return false;
}

function sameText(tape: Tape, text: string, a: number, b: number): boolean {
  const start = tape.start(a);
  const shift = tape.start(b) - start;
  const end = tape.end(a);
  if (tape.end(b) - end !== shift) return false;
  for (let at = start + 1; at < end - 1; at++) if (text.charCodeAt(at) !== text.charCodeAt(at + shift)) return false;
  return true;
}
