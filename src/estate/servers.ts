import type { Entry } from '../model/entry.ts';
import type { Server } from '../model/estate.ts';
import { groupBy } from '../model/groupBy.ts';
import { byEntryKey, type Inspection } from '../model/inspection.ts';
import type { CatalogVerdict } from '../model/policy.ts';

/** How much a verdict matters: one forbidden copy makes the server forbidden, one unknown copy makes it unknown. */
const WEIGHT: Readonly<Record<CatalogVerdict['status'], number>> = { denied: 3, shadow: 2, approved: 1, 'no-catalog': 0 };

/** The servers behind the entries: the same identity in however many files is one server. */
export function serversOf(
  entries: readonly Entry[],
  inspections: readonly Inspection[],
  verdictOf: (entry: Entry) => CatalogVerdict,
): Server[] {
  const byKey = byEntryKey(inspections);
  return [...groupBy(entries, (entry) => entry.identity)].map(([identity, same]) => ({
    identity,
    entries: same,
    catalog: gravest(same.map(verdictOf)),
    inspections: [...new Set(same.flatMap((entry) => byKey.get(entry.key) ?? []))],
  }));
}

function gravest(verdicts: readonly CatalogVerdict[]): CatalogVerdict {
  return verdicts.reduce((a, b) => (WEIGHT[b.status] > WEIGHT[a.status] ? b : a), { status: 'no-catalog' });
}
