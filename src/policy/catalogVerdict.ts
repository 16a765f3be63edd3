import type { Entry } from '../model/entry.ts';
import type { Catalog, CatalogEntry, CatalogVerdict } from '../model/policy.ts';
import { candidates } from './candidates.ts';
import { isWeak, matchesEntry } from './matchesEntry.ts';

/**
 * What the catalogs say of one entry. A denial outranks every approval; an exclusive catalog must itself approve;
 * otherwise one approval in any of them is enough. Catalogs that only deny leave everything else without a verdict.
 * @param today ISO date; an approval that ended before it is `expired`
 */
export function catalogVerdict(entry: Entry, catalogs: readonly Catalog[], today: string): CatalogVerdict {
  const matching = catalogs.map((catalog) => candidates(catalog, entry).filter((listed) => matchesEntry(listed.match, entry)));
  const denial = matching.flat().find((listed) => listed.effect === 'deny');
  if (denial) return { status: 'denied', entry: denial };

  const approvals = matching.map((found) => found.map((listed) => approval(listed, today)));
  if (catalogs.some((catalog, i) => catalog.exclusive && approvals[i]?.length === 0)) return { status: 'denied' };
  const [best] = approvals.flat().sort((a, b) => demerit(a) - demerit(b));
  if (best) return best;
  return catalogs.some(approves) ? { status: 'shadow' } : { status: 'no-catalog' };
}

type Approval = Extract<CatalogVerdict, { status: 'approved' }>;

function approval(entry: CatalogEntry, today: string): Approval {
  return { status: 'approved', entry, weak: isWeak(entry.match), expired: entry.expires !== undefined && entry.expires < today };
}

function demerit({ weak, expired, entry }: Approval): number {
  return (expired ? 4 : 0) + (weak ? 2 : 0) + (entry.owner ? 0 : 1);
}

/** A catalog that is there to say who may run, even if that is nobody yet. */
function approves({ entries, exclusive }: Catalog): boolean {
  return exclusive || entries.length === 0 || entries.some((entry) => entry.effect === 'allow');
}
