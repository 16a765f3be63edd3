import type { Located, Span } from './span.ts';

/** A string as it was written, which can point at any part of itself. */
export interface Text extends Located<string> {
  /** Where `value.slice(from, to)` stands in the document, escapes accounted for. */
  within(from: number, to: number): Span;
}

/** The part `value.slice(from, to)` as a text of its own. */
export function part(text: Text, from: number, to = text.value.length): Text {
  return {
    value: text.value.slice(from, to),
    at: text.within(from, to),
    within: (start, end) => text.within(from + start, from + end),
  };
}

/** A text whose characters stand as they are, one code unit of the document for each of its own. */
export function plainlyWritten(value: string, at: Span): Text {
  return {
    value,
    at,
    within: (from, to) => ({ path: at.path, start: Math.min(at.start + from, at.end), end: Math.min(at.start + to, at.end) }),
  };
}

/** A text that stands for `at` as a whole: a value that was made from a number, or joined from several places. */
export function wholly(value: string, at: Span): Text {
  return { value, at, within: () => at };
}
