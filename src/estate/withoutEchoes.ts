import type { Entry } from '../model/entry.ts';
import { groupBy } from '../model/groupBy.ts';

/**
 * A file that several clients share is read as each of them reads it, so that a server under one's root is a stray one to the others.
 * Where somebody loads it, the strays are dropped; where nobody does, the first is kept.
 */
export function withoutEchoes(entries: readonly Entry[]): readonly Entry[] {
  if (!entries.some(({ foreign }) => foreign)) return entries;
  const byKey = groupBy(entries, ({ key }) => key);
  return entries.filter((entry) => {
    const same = byKey.get(entry.key) ?? [];
    return !entry.foreign || (same.every(({ foreign }) => foreign) && same[0] === entry);
  });
}
