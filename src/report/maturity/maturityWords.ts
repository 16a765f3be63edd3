import { LEVEL_NAMES, type Maturity } from '../../model/maturity.ts';
import { plural } from '../plural.ts';

/** The level, and whether it is enough for so many servers. */
export function maturityWords({ level, name, expected, servers }: Maturity): string {
  const standing = `Level ${level} of 4 (${name})`;
  if (servers === 0) return `${standing}: no client here would load a server`;
  const enough = level >= expected;
  const called =
    expected === 1 ? (servers === 1 ? 'needs no more' : 'need no more') : `call for level ${expected} (${LEVEL_NAMES[expected]})`;
  return `${standing}; ${plural(servers, 'server')} ${enough && expected > 1 ? `${called}: enough` : called}`;
}
