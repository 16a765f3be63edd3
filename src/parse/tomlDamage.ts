import { blank } from './blank.ts';

/** A stretch of lines. */
interface Lines {
  readonly start: number;
  readonly end: number;
}

const HEADER = /^[ \t]*\[/;
const NEXT_HEADER = /^[ \t]*\[{1,2}[^[\]\n,]*\]{1,2}[ \t\r]*(?:#.*)?$/gm;

/**
 * What to leave out of a TOML text so that the rest can be read, from where the parser stopped: the line of the error
 * (the one before where the parser only noticed at the next), a whole table where its header is at fault, and everything
 * from the table on where that line is blank already.
 */
export function damage(text: string, index: number, isDuplicate: boolean): Lines {
  const at = isDuplicate ? lineOf(text, index) : culprit(text, index);
  if (at.start === at.end) return { start: 0, end: text.length };
  if (HEADER.test(text.slice(at.start, at.end))) return { start: at.start, end: tableEnd(text, at.end) };
  return at;
}

/** Only the lines from `start` to `end`, below the header of their table; all else is blank. */
export function duplicate(text: string, start: number, end: number): string {
  const only = blank(blank(text, end, text.length), 0, start);
  const header = HEADER.test(text.slice(start, end)) ? undefined : headerBefore(text, start);
  return header ? only.slice(0, header.start) + text.slice(header.start, header.end) + only.slice(header.end) : only;
}

function culprit(text: string, index: number): Lines {
  const line = lineOf(text, index);
  if (text.slice(line.start, index).trim() !== '') return line;
  const before = text.slice(0, line.start).trimEnd().length;
  if (before > 0) return lineOf(text, before - 1);
  return text.slice(line.start, line.end).trim() === '' ? { start: 0, end: 0 } : line;
}

function lineOf(text: string, index: number): Lines {
  const end = text.indexOf('\n', index);
  const start = index === 0 ? 0 : text.lastIndexOf('\n', index - 1) + 1;
  return { start, end: end < 0 ? text.length : end };
}

function tableEnd(text: string, from: number): number {
  NEXT_HEADER.lastIndex = from;
  return NEXT_HEADER.exec(text)?.index ?? text.length;
}

/** The plain header of the table that `start` is in; a `[[…]]` one would begin another item. */
function headerBefore(text: string, start: number): Lines | undefined {
  const lines = [...text.slice(0, start).matchAll(NEXT_HEADER)].at(-1);
  if (!lines || lines[0].trimStart().startsWith('[[')) return undefined;
  return { start: lines.index, end: lines.index + lines[0].length };
}
