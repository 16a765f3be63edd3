import type { Estate, Server } from '../model/estate.ts';
import type { Finding } from '../model/finding.ts';
import { type Criterion, LEVEL_NAMES, type Maturity, type MaturityLevel, type RepositoryFacts } from '../model/maturity.ts';
import type { Policy } from '../model/policy.ts';
import { criteriaOf } from './criteria/criteria.ts';

/** From so many servers on a level is called for: one person knows five by heart, a team twenty from a list, nobody fifty. */
const CALLED_FOR: readonly (readonly [servers: number, level: MaturityLevel])[] = [
  [50, 4],
  [20, 3],
  [5, 2],
];

const STEPS = 3;

/** The level of an estate from evidence, the level that it should be at, and the cheapest steps to the next. */
export function maturityOf(
  estate: Pick<Estate, 'servers' | 'inspected'>,
  facts: { readonly policy: Policy; readonly findings: readonly Finding[]; readonly repository: RepositoryFacts },
): Maturity {
  const inUse = estate.servers.filter(isInUse);
  const criteria = criteriaOf({ estate, inUse, ...facts });
  const level = inUse.length === 0 ? 1 : reached(criteria);
  return {
    level,
    name: LEVEL_NAMES[level],
    expected: CALLED_FOR.find(([servers]) => inUse.length >= servers)?.[1] ?? 1,
    servers: inUse.length,
    criteria,
    next: inUse.length === 0 ? [] : stepsAbove(level, criteria),
  };
}

/** Some client would load it: it is enabled in a file that is read. */
function isInUse({ entries }: Server): boolean {
  return entries.some(
    ({ file, state, transport }) => state.enabled && (file.kind === 'active' || file.kind === 'plugin') && transport.kind !== 'builtin',
  );
}

function reached(criteria: readonly Criterion[]): MaturityLevel {
  const lacking = criteria.filter(({ standing }) => standing !== 'met').map(({ level }) => level);
  return (Math.min(5, ...lacking) - 1) as MaturityLevel;
}

function stepsAbove(level: MaturityLevel, criteria: readonly Criterion[]): string[] {
  const open = criteria.filter((criterion) => criterion.level === level + 1 && criterion.standing !== 'met');
  return [...open]
    .sort((a, b) => a.effort - b.effort)
    .slice(0, STEPS)
    .map(({ step }) => step);
}
