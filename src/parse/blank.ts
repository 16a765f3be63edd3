import { markerLines, noteMarker } from './conflictMarker.ts';
import type { Journal } from './journal.ts';

/** The text with blanks in place of everything from `start` to `end` but line breaks: no offset moves. */
export function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ') + text.slice(end);
}

/** The text with its merge conflict markers blanked, each of them noted, so that both sides are read. */
export function withoutMarkers(text: string, journal: Journal): string {
  const lines = markerLines(text);
  if (lines.length === 0) return text;
  const parts: string[] = [];
  let here = 0;
  for (const [start, end] of lines) {
    parts.push(text.slice(here, start), ' '.repeat(end - start));
    here = end;
    noteMarker(journal, journal.span(start, end));
  }
  return parts.join('') + text.slice(here);
}
