import type { Maturity } from '../../model/maturity.ts';
import type { Report } from '../../model/report.ts';
import { words } from '../words.ts';

/** The maturity as it stands in the public JSON. */
export function maturityJson(report: Report, { level, name, expected, servers, criteria, next }: Maturity) {
  return {
    level,
    name,
    expected,
    servers,
    criteria: criteria.map(({ id, level, title, standing, evidence }) => ({
      id,
      level,
      title,
      standing,
      evidence: words(report, evidence),
    })),
    next: next.map((step) => words(report, step)),
  };
}
