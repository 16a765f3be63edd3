/**
 * Names on Linux are bytes, and not always UTF-8. A byte that is none of UTF-8 is carried in a string as a lone surrogate
 * (U+DC80 for 0x80, and so on; Python's PEP 383), so that every name leads back to its file.
 */
const LONE = /[\uDC80-\uDCFF]/u;
const ESCAPE = 0xdc00;

/** The name that stands for the bytes. */
export function nameOf(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  if (!text.includes('\uFFFD')) return text;
  let name = '';
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceAt(bytes, at);
    name += length === 0 ? String.fromCharCode(ESCAPE + (bytes[at] ?? 0)) : bytes.toString('utf8', at, at + length);
    at += Math.max(length, 1);
  }
  return name;
}

/** What to hand to the file system for a path: itself, or its bytes where a name in it is not UTF-8. */
export function rawPath(path: string): string | Buffer {
  if (!LONE.test(path)) return path;
  return Buffer.concat([...path].map((char) => (LONE.test(char) ? Buffer.of(char.charCodeAt(0) - ESCAPE) : Buffer.from(char))));
}

/** How many bytes the character at this place has in UTF-8; 0 where it is none. */
function sequenceAt(bytes: Buffer, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  const sequence = bytes.subarray(at, at + length);
  return Buffer.from(sequence.toString('utf8')).equals(sequence) ? length : 0;
}
