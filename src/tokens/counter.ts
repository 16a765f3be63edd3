import type { Encoding } from '../model/tokens.ts';
import { mergeBytes } from './mergeBytes.ts';
import { unpackVocabulary, type Vocabulary } from './vocabulary.ts';

/** The number of tokens of a text; special tokens in it count as ordinary text. */
export type Counter = (text: string) => number;

/**
 * How each encoding cuts a text before merging: tiktoken's own patterns, spelt for JavaScript. `\s` is written as
 * White_Space because the two languages disagree on U+0085 and U+FEFF, and `(?i:'s)` also matches U+017F in Rust.
 */
const WORD_ENDINGS = "'[sS\u017f]|'[tT]|'[rR][eE]|'[vV][eE]|'[mM]|'[lL][lL]|'[dD]";
const REST = '\\p{White_Space}*[\\r\\n]+|\\p{White_Space}+(?!\\P{White_Space})|\\p{White_Space}+';
const UPPER = '[\\p{Lu}\\p{Lt}\\p{Lm}\\p{Lo}\\p{M}]';
const LOWER = '[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}]';
const LEAD = '[^\\r\\n\\p{L}\\p{N}]?';
const SYMBOLS = ' ?[^\\p{White_Space}\\p{L}\\p{N}]+';

const PATTERNS: Readonly<Record<Encoding, string>> = {
  o200k_base: `${LEAD}${UPPER}*${LOWER}+(?:${WORD_ENDINGS})?|${LEAD}${UPPER}+${LOWER}*(?:${WORD_ENDINGS})?|\\p{N}{1,3}|${SYMBOLS}[\\r\\n/]*|${REST}`,
  cl100k_base: `(?:${WORD_ENDINGS})|${LEAD}\\p{L}+|\\p{N}{1,3}|${SYMBOLS}[\\r\\n]*|${REST}`,
};

/** Longer texts are counted in slices of this many UTF-16 units: a regular expression's stack is finite. */
const SLICE = 1_000_000;
/** Pieces remembered, so that a hostile text cannot fill the memory. */
const MEMORY = 50_000;

/** A counter over a packed vocabulary; counts equal tiktoken's (slices of a million units aside), in linear time. */
export function counterOf(encoding: Encoding, packed: Uint8Array): Counter {
  const vocabulary = unpackVocabulary(packed);
  const pattern = new RegExp(PATTERNS[encoding], 'gu');
  const known = new Map<string, number>();
  const encoder = new TextEncoder();

  const pieceTokens = (piece: string): number => {
    const remembered = known.get(piece);
    if (remembered !== undefined) return remembered;
    const tokens = countBytes(encoder.encode(piece), vocabulary);
    if (piece.length < 64 && known.size < MEMORY) known.set(piece, tokens);
    return tokens;
  };

  return (text) => {
    let tokens = 0;
    for (let from = 0; from < text.length; from += SLICE) {
      for (const [piece] of text.slice(from, from + SLICE).matchAll(pattern)) tokens += pieceTokens(piece);
    }
    return tokens;
  };
}

function countBytes(bytes: Uint8Array, vocabulary: Vocabulary): number {
  if (bytes.length === 1 || vocabulary.rank(bytes, 0, bytes.length) >= 0) return 1;
  return mergeBytes(bytes, bytes.length, vocabulary);
}
