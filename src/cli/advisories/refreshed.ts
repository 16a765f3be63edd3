import type { Advisories, Advisory } from '../../model/advisory.ts';

/** What OSV says now, and of what was known before everything that OSV does not speak of. */
export function refreshed(before: Advisories, records: readonly Advisory[], date: string): Advisories {
  const spokenOf = new Set(records.flatMap(subjects));
  const kept = before.advisories.filter((advisory) => !subjects(advisory).some((subject) => spokenOf.has(subject)));
  return { date, advisories: [...kept, ...withoutTwins(records)] };
}

/** An advisory of one id may stand for several packages. */
function subjects({ ecosystem, package: name, ids }: Advisory): string[] {
  return ids.map((id) => `${ecosystem}:${name.toLowerCase()} ${id}`);
}

/** OSV holds one advisory under several ids (GHSA, PYSEC, GO), each of which names the others; the first is enough. */
function withoutTwins(records: readonly Advisory[]): Advisory[] {
  const seen = new Set<string>();
  return records.filter((advisory) => {
    const mine = subjects(advisory);
    const twin = mine.some((subject) => seen.has(subject));
    for (const subject of mine) seen.add(subject);
    return !twin;
  });
}
