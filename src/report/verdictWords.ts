import { plural } from './plural.ts';
import type { Summary } from './summary.ts';

/** The findings that nobody has accepted, in words. */
export function verdictWords({ findings }: Pick<Summary, 'findings'>): string {
  const { error, warning, note } = findings;
  if (error + warning + note === 0) return 'nothing to report';
  return [plural(error, 'error'), plural(warning, 'warning'), plural(note, 'note')].join(', ');
}

export const INCOMPLETE =
  'The audit is incomplete: some of what is there could not be read or asked, so that silence about it proves nothing.';
