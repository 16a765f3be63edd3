import type { Deviation } from '../model/source.ts';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** A file's text without its byte order mark, and how it differs from plain UTF-8. */
export interface Decoded {
  readonly text: string;
  readonly departures: readonly Extract<Deviation['kind'], 'bom' | 'utf-16'>[];
}

/**
 * Bytes as text: UTF-8, or UTF-16 of either byte order, with or without a byte order mark. Never fails: what is no
 * character becomes U+FFFD. The mark is left out of the text, so offset 0 is the first character after it.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = markedEncoding(bytes);
  const encoding = marked ?? guessedEncoding(bytes);
  const text = new TextDecoder(encoding, { ignoreBOM: false }).decode(bytes);
  const departures: Decoded['departures'][number][] = [];
  if (marked) departures.push('bom');
  if (encoding !== 'utf-8') departures.push('utf-16');
  return { text, departures };
}

function markedEncoding([a, b, c]: Uint8Array): Encoding | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

/** Every configuration starts with an ASCII character, and no text holds U+0000: a zero byte beside it tells the order. */
function guessedEncoding([a, b]: Uint8Array): Encoding {
  if (a && b === 0) return 'utf-16le';
  if (a === 0 && b) return 'utf-16be';
  return 'utf-8';
}
