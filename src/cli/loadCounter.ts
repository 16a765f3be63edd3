import { readFileSync } from 'node:fs';
import type { Encoding } from '../model/tokens.ts';
import { type Counter, counterOf } from '../tokens/counter.ts';

/** The tokenizer for an encoding, from the vocabulary that the build packed beside this program. */
export async function loadCounter(encoding: Encoding): Promise<Counter> {
  return counterOf(encoding, readFileSync(new URL(`./${encoding}.bin`, import.meta.url)));
}
