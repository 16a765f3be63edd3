import { MAX_DEPTH } from './depthLimit.ts';

/** Brackets, and the strings and comments in which brackets mean nothing. */
const PARTS = /"""(?:[^"]|"(?!""))*"""|'''(?:[^']|'(?!''))*'''|"[^"\\\n]*(?:\\.[^"\\\n]*)*"|'[^'\n]*'|#[^\n]*|[[\]{}]/g;

/** Where brackets of a TOML text nest too deep for a reader that recurses, or -1. */
export function tooDeepAt(text: string): number {
  let depth = 0;
  for (const { 0: part, index } of text.matchAll(PARTS)) {
    if (part === '[' || part === '{') depth++;
    else if (part === ']' || part === '}') depth = Math.max(0, depth - 1);
    if (depth > MAX_DEPTH) return index;
  }
  return -1;
}
