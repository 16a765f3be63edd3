import type { Journal } from './journal.ts';

/** Whether a text is longer than its reader can take in reasonable time; notes it. */
export function tooLarge(text: string, limit: number, journal: Journal): boolean {
  if (text.length <= limit) return false;
  const message = `longer than the ${limit / 2 ** 20} MB that are read of this format`;
  journal.problem(journal.span(0, 0), { kind: 'too-large', message, help: 'Split the file; no client needs one so large.' });
  return true;
}
