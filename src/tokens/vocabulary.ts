/**
 * A byte-pair vocabulary packed into one block of bytes, so that nothing is built at start:
 * four little-endian 32-bit words (magic, tokens, slots, bytes), the offset of each token, an open-addressing hash table
 * of ranks, and the tokens' bytes one after another.
 */
const MAGIC = 0x3142_5641;
const HEADER_WORDS = 4;

export interface Vocabulary {
  /** The rank of `bytes[start, end)`, or -1. A lower rank merges earlier. */
  rank(bytes: Uint8Array, start: number, end: number): number;
}

/** Packs tiktoken's `bpe_ranks` (lines of `label first-rank base64 base64 …`). */
export function packVocabulary(bpeRanks: string): Uint8Array {
  const tokens: Buffer[] = [];
  for (const line of bpeRanks.split('\n').filter(Boolean)) {
    const [, first, ...encoded] = line.split(' ');
    for (const [i, token] of encoded.entries()) tokens[Number(first) + i] = Buffer.from(token, 'base64');
  }
  const slots = 2 ** Math.ceil(Math.log2(tokens.length * 2));
  const total = tokens.reduce((sum, token) => sum + (token?.length ?? 0), 0);
  const words = new Int32Array(HEADER_WORDS + tokens.length + 1 + slots);
  words.set([MAGIC, tokens.length, slots, total]);
  const bytes = new Uint8Array(total);
  const table = words.subarray(HEADER_WORDS + tokens.length + 1).fill(-1);
  let offset = 0;
  for (let rank = 0; rank < tokens.length; rank++) {
    const token = tokens[rank];
    words[HEADER_WORDS + rank] = offset;
    if (!token) continue;
    bytes.set(token, offset);
    let slot = hash(bytes, offset, offset + token.length) & (slots - 1);
    while (table[slot] !== -1) slot = (slot + 1) & (slots - 1);
    table[slot] = rank;
    offset += token.length;
  }
  words[HEADER_WORDS + tokens.length] = offset;
  return Buffer.concat([new Uint8Array(words.buffer), bytes]);
}

/**
 * A vocabulary over packed bytes, nothing copied where they are aligned to four.
 * @throws Error where the bytes are not a packed vocabulary: a broken installation.
 */
export function unpackVocabulary(packed: Uint8Array): Vocabulary {
  const aligned = packed.byteOffset % 4 === 0 ? packed : packed.slice();
  const [magic, count = 0, slots = 0, total = 0] = new Int32Array(aligned.buffer, aligned.byteOffset, HEADER_WORDS);
  const wordBytes = (HEADER_WORDS + count + 1 + slots) * 4;
  if (magic !== MAGIC || aligned.length !== wordBytes + total) throw new Error('the tokenizer vocabulary is damaged; reinstall mcp-audit');
  const offsets = new Int32Array(aligned.buffer, aligned.byteOffset + HEADER_WORDS * 4, count + 1);
  const table = new Int32Array(aligned.buffer, aligned.byteOffset + (HEADER_WORDS + count + 1) * 4, slots);
  const vocabulary = aligned.subarray(wordBytes);

  function rank(bytes: Uint8Array, start: number, end: number): number {
    let slot = hash(bytes, start, end) & (slots - 1);
    for (;;) {
      const candidate = table[slot] ?? -1;
      if (candidate === -1 || holds(candidate, bytes, start, end)) return candidate;
      slot = (slot + 1) & (slots - 1);
    }
  }

  function holds(candidate: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = offsets[candidate] ?? 0;
    if ((offsets[candidate + 1] ?? 0) - from !== end - start) return false;
    for (let i = start; i < end; i++) if (bytes[i] !== vocabulary[from + i - start]) return false;
    return true;
  }

  return { rank };
}

/** FNV-1a. */
function hash(bytes: Uint8Array, start: number, end: number): number {
  let h = 0x811c9dc5;
  for (let i = start; i < end; i++) h = Math.imul(h ^ (bytes[i] ?? 0), 0x01000193);
  return h ^ (h >>> 15);
}
