/**
 * YAML that a person reviews and that is the same byte for byte for the same value: block style, what is short on one
 * line, texts of several lines as blocks, and everything that could be misread in double quotes. Written here and not by
 * a library, because no invisible or bidirectional character of a server may stand in a file that is read in a review.
 */
export function toYaml(value: unknown): string {
  return block(value, '');
}

const WIDTH = 110;

/** What YAML reads as the same text without quotes: words, versions apart, and never a boolean, a number or null. */
const PLAIN = /^[A-Za-z_$/.][\w$@/.+-]*(?:(?: |:(?=\S))[\w$@/.+-]+)*$/;
const WORDS = /^(?:true|false|null|yes|no|on|off|y|n|\.nan|[-+]?\.inf|~)$/i;
const NUMBER_LIKE = /^[-+.]?[\d.]/;
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}\u{FFFE}\u{FFFF}]/u;
const UNSAFE_EACH = new RegExp(UNSAFE, 'gu');
const SHORT_ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function block(value: unknown, indent: string): string {
  if (Array.isArray(value)) return value.map((item) => `${indent}- ${itemText(item, indent)}`).join('');
  return Object.entries(value as object)
    .filter(([, inner]) => inner !== undefined)
    .map(([key, inner]) => `${indent}${keyText(key)}:${member(inner, indent)}`)
    .join('');
}

/** An item stands on the line of its dash; of an object, the first key does. */
function itemText(item: unknown, indent: string): string {
  const inner = `${indent}  `;
  const flow = shortFlow(item, inner.length + 2);
  if (flow !== undefined) return `${flow}\n`;
  if (isContainer(item)) return block(item, inner).slice(inner.length);
  return scalarBlock(String(item), inner);
}

function member(value: unknown, indent: string): string {
  const flow = shortFlow(value, indent.length + 20);
  if (flow !== undefined) return ` ${flow}\n`;
  if (!isContainer(value)) return ` ${scalarBlock(String(value), `${indent}  `)}`;
  return `\n${block(value, `${indent}  `)}`;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** The value on one line, where it fits there; texts that are long but of one line stand quoted however long they are. */
function shortFlow(value: unknown, used: number): string | undefined {
  if (typeof value === 'string') return literalLines(value) ? undefined : scalar(value);
  if (!isContainer(value)) return scalar(value);
  const text = flowOf(value, WIDTH - used);
  return text !== undefined && text.length + used <= WIDTH ? text : undefined;
}

/** Undefined as soon as it is longer than `room`, so that large values cost nothing. */
function flowOf(value: unknown, room: number): string | undefined {
  if (room < 0) return undefined;
  if (!isContainer(value)) return typeof value === 'string' && value.length > room ? undefined : scalar(value, true);
  const isList = Array.isArray(value);
  const parts: string[] = [];
  let left = room;
  for (const [key, inner] of Object.entries(value)) {
    if (inner === undefined) continue;
    const text = flowOf(inner, left);
    if (text === undefined) return undefined;
    parts.push(isList ? text : `${keyText(key)}: ${text}`);
    left -= text.length + 2;
  }
  if (parts.length === 0) return isList ? '[]' : '{}';
  return isList ? `[${parts.join(', ')}]` : `{ ${parts.join(', ')} }`;
}

function keyText(key: string): string {
  return /^[A-Za-z_$][\w$.-]*$/.test(key) && !WORDS.test(key) && key.length < 200 ? key : quoted(key);
}

function scalar(value: unknown, inFlow = false): string {
  if (typeof value !== 'string') return JSON.stringify(value) ?? 'null';
  const plain = PLAIN.test(value) && !WORDS.test(value) && !NUMBER_LIKE.test(value) && value.length < 200;
  return plain && !(inFlow && /[\s:]/.test(value)) ? value : quoted(value);
}

function quoted(text: string): string {
  const escaped = text.replace(/["\\]/g, '\\$&').replace(UNSAFE_EACH, (c) => SHORT_ESCAPES[c] ?? codePoint(c));
  return `"${escaped}"`;
}

function codePoint(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return hex.length <= 4 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}

/** The lines of a text that may stand as a block: several, harmless, the first of them neither blank nor indented. */
function literalLines(text: string): string[] | undefined {
  if (!text.includes('\n') || /^\s|\n\n$|^---|\n---|\n\.\.\./.test(text)) return undefined;
  const lines = text.split('\n');
  return lines.some((line) => UNSAFE.test(line) || /^\s+$/.test(line)) ? undefined : lines;
}

function scalarBlock(text: string, indent: string): string {
  const ends = text.endsWith('\n');
  const lines = (ends ? text.slice(0, -1) : text).split('\n');
  return `${ends ? '|' : '|-'}\n${lines.map((line) => (line === '' ? '\n' : `${indent}${line}\n`)).join('')}`;
}
