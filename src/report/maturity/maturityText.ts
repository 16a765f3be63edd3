import { type Criterion, LEVEL_NAMES, type Maturity, type MaturityLevel } from '../../model/maturity.ts';
import type { Report } from '../../model/report.ts';
import { type Paint, paintOf } from '../text/paint.ts';
import { words } from '../words.ts';
import { maturityWords } from './maturityWords.ts';

/** The level, each criterion with what it is judged by, and the cheapest steps to the next level; for a terminal. */
export function maturityText(report: Report, maturity: Maturity, { colour }: { colour: boolean }): string {
  const paint = paintOf(colour);
  const { criteria, next, level } = maturity;
  const levels = ([2, 3, 4] as const).flatMap((l) => levelLines(report, l, { paint, criteria: criteria.filter((c) => c.level === l) }));
  const steps = next.map((step, i) => `  ${i + 1}. ${words(report, step, 300)}`);
  const head = steps.length > 0 ? paint.heading(`The cheapest steps to level ${level + 1} (${LEVEL_NAMES[nextOf(level)]})`) : '';
  return `${[paint.heading(`${maturityWords(maturity)}.`), '', ...levels, ...(steps.length > 0 ? [head, ...steps, ''] : [])].join('\n')}`;
}

function nextOf(level: MaturityLevel): MaturityLevel {
  return level === 4 ? 4 : ((level + 1) as MaturityLevel);
}

function levelLines(report: Report, level: MaturityLevel, { paint, criteria }: { paint: Paint; criteria: readonly Criterion[] }): string[] {
  const reached = criteria.every(({ standing }) => standing === 'met');
  return [
    paint.heading(`${level} ${LEVEL_NAMES[level]}${reached ? '' : ' (not reached)'}`),
    ...criteria.map(
      (criterion) => `  ${signOf(criterion, paint)} ${criterion.title}: ${paint.faint(words(report, criterion.evidence, 300))}`,
    ),
    '',
  ];
}

function signOf({ standing }: Criterion, paint: Paint): string {
  if (standing === 'met') return paint.good('✔');
  return standing === 'unknown' ? paint.severity.note('?') : paint.severity.warning('✖');
}
