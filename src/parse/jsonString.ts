/** What a backslash stands for; the four digits of `\u` are read apart. `'` is JSON5's. */
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};
const FOUR_DIGITS = /[0-9a-fA-F]{4}/y;

/** By character code: 1 for what may follow a backslash, 2 for `u`. A table, for a log may hold millions of them. */
const LETTERS = new Uint8Array(128);
for (const letter of Object.keys(ESCAPES)) LETTERS[letter.charCodeAt(0)] = 1;
LETTERS['u'.charCodeAt(0)] = 2;

/** The length in the text of the escape whose backslash is at `at`, or 0 where it is none. */
export function escapeLength(text: string, at: number): number {
  const letter = LETTERS[text.charCodeAt(at + 1)];
  if (letter !== 2) return letter === 1 ? 2 : 0;
  FOUR_DIGITS.lastIndex = at + 2;
  return FOUR_DIGITS.test(text) ? 6 : 0;
}

/** The value of what stands between two quotes. A backslash that escapes nothing stays as it is. */
export function unescaped(raw: string): string {
  const parts: string[] = [];
  let here = 0;
  for (let at = raw.indexOf('\\'); at >= 0; at = raw.indexOf('\\', here)) {
    const length = escapeLength(raw, at) || 1;
    parts.push(raw.slice(here, at), escapedUnit(raw, at, length));
    here = at + length;
  }
  parts.push(raw.slice(here));
  return parts.join('');
}

function escapedUnit(text: string, at: number, length: number): string {
  if (length === 6) return String.fromCharCode(Number.parseInt(text.slice(at + 2, at + 6), 16));
  return length === 2 ? (ESCAPES[text.charAt(at + 1)] ?? '') : '\\';
}

/** For each unit of `unescaped(raw)` where it stands in `raw`, and last where the value ends. */
export function unescapedOffsets(raw: string): Int32Array {
  const offsets = new Int32Array(raw.length + 1);
  let unit = 0;
  for (let at = 0; at < raw.length; unit++) {
    offsets[unit] = at;
    at += raw.charAt(at) === '\\' ? escapeLength(raw, at) || 1 : 1;
  }
  offsets[unit] = raw.length;
  return offsets.subarray(0, unit + 1);
}
