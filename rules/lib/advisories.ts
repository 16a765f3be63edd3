import type { Advisories, Advisory } from '../../src/model/advisory.ts';
import type { PackageRef } from '../../src/model/launch.ts';
import bundle from './data/advisories.json' with { type: 'json' };
import { inRange } from './versionRange.ts';

/** The advisories that the program brings. */
export const BUILT_IN: Advisories = bundle;

const indexes = new WeakMap<Advisories, ReadonlyMap<string, readonly Advisory[]>>();

/**
 * The advisories that hold for what an entry would run. Without an exact version only those of every version hold:
 * the newest release is taken to have the fix.
 */
export function advisoriesFor(ref: PackageRef, advisories: Advisories): readonly Advisory[] {
  const known = indexOf(advisories).get(`${ref.ecosystem}:${ref.name.toLowerCase()}`) ?? [];
  const version = ref.pinned ? ref.version?.value.replace(/^[=v]+/, '') : undefined;
  return known.filter((advisory) => (version === undefined ? advisory.affected === '*' : inRange(version, advisory.affected) === true));
}

function indexOf(advisories: Advisories): ReadonlyMap<string, readonly Advisory[]> {
  const known = indexes.get(advisories);
  if (known) return known;
  const index = new Map<string, Advisory[]>();
  for (const advisory of advisories.advisories) {
    const key = `${advisory.ecosystem}:${advisory.package.toLowerCase()}`;
    const same = index.get(key);
    if (same) same.push(advisory);
    else index.set(key, [advisory]);
  }
  indexes.set(advisories, index);
  return index;
}
