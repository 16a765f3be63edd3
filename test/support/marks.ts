import { fakeSecret } from '../../fixtures/secrets.ts';
import type { Span } from '../../src/model/span.ts';

/** A text with its marks taken out, and where they stood. */
export interface Marked {
  readonly text: string;
  readonly spans: readonly Span[];
}

const MARK = /«secret:([\w-]+(?:#\w+)?)»|‹secret:([\w-]+(?:#\w+)?)›|«|»/g;

/**
 * Takes the marks out of an example's text: « » stand around what is pointed at, `«secret:kind»` and `‹secret:kind›` become
 * a credential, marked and unmarked. `#word` after the kind makes another one of the same kind. Regions may nest.
 */
export function readMarks(path: string, marked: string): Marked {
  const spans: Span[] = [];
  const open: number[] = [];
  let text = '';
  let read = 0;
  for (const { 0: mark, 1: loud, 2: quiet, index } of marked.matchAll(MARK)) {
    text += marked.slice(read, index);
    read = index + mark.length;
    const start = text.length;
    if (loud ?? quiet) text += secret(loud ?? quiet ?? '');
    if (loud) spans.push({ path, start, end: text.length });
    else if (mark === '«') open.push(start);
    else if (mark === '»') spans.push({ path, start: opened(open, path), end: start });
  }
  if (open.length > 0) throw new Error(`${path}: a « is never closed`);
  return { text: text + marked.slice(read), spans };
}

function secret(named: string): string {
  const [kind = '', seed] = named.split('#');
  return fakeSecret(kind, seed);
}

function opened(open: number[], path: string): number {
  const start = open.pop();
  if (start === undefined) throw new Error(`${path}: a » was never opened`);
  return start;
}
