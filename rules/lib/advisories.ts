import type { PackageRef } from '../../src/model/launch.ts';
import bundle from './data/advisories.json' with { type: 'json' };
import { inRange } from './versionRange.ts';

export interface Advisory {
  readonly ecosystem: string;
  readonly package: string;
  /** Comparators, `*` for every version. */
  readonly affected: string;
  readonly fixed?: string;
  readonly ids: readonly string[];
  readonly severity: string;
  /** `unfixed`: known, and the package is no longer maintained. */
  readonly kind: string;
  readonly summary: string;
  readonly url?: string;
}

/** The day on which the bundled advisories were collected. */
export const ADVISORIES_DATE: string = bundle.date;

const byPackage = new Map<string, Advisory[]>();
for (const advisory of bundle.advisories as readonly Advisory[]) {
  const key = `${advisory.ecosystem}:${advisory.package.toLowerCase()}`;
  byPackage.set(key, [...(byPackage.get(key) ?? []), advisory]);
}

/**
 * The advisories that hold for what an entry would run. Without an exact version only those of every version hold:
 * the newest release is taken to have the fix.
 */
export function advisoriesFor(ref: PackageRef): Advisory[] {
  const known = byPackage.get(`${ref.ecosystem}:${ref.name.toLowerCase()}`) ?? [];
  const version = ref.pinned ? ref.version?.value.replace(/^[=v]+/, '') : undefined;
  return known.filter((advisory) => (version === undefined ? advisory.affected === '*' : inRange(version, advisory.affected) === true));
}
