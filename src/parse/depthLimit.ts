import type { Journal } from './journal.ts';

/** Levels of nesting that are read of TOML and YAML, whose readers recurse. Real files have up to ten. */
export const MAX_DEPTH = 500;

/** Notes that the nesting at `offset` is deeper than that. */
export function noteTooDeep(offset: number, journal: Journal): void {
  const message = `nested deeper than the ${MAX_DEPTH} levels that are read of this format`;
  journal.problem(journal.span(offset, offset), { kind: 'too-deep', message, help: 'Make it flatter; no client needs so many levels.' });
}
