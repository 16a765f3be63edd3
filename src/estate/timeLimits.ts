import type { Directive } from '../model/directive.ts';
import type { Entry, Timeout } from '../model/entry.ts';
import { groupBy } from '../model/groupBy.ts';
import { type ByPlace, byPlace, placeOf } from './byPlace.ts';
import { nearness } from './switches.ts';

/** Entries with the time limits that their client's settings have for all servers, where they have none of their own. */
export function withTimeLimits(entries: readonly Entry[], directives: readonly Directive[]): readonly Entry[] {
  const limits = groupBy(
    directives.filter(({ timeout }) => timeout),
    ({ file }) => file.client,
  );
  if (limits.size === 0) return entries;
  const byClient = new Map([...limits].map(([client, mine]) => [client, byPlace(mine)]));
  return entries.map((entry) => {
    const mine = byClient.get(entry.file.client);
    return mine ? { ...entry, timeouts: [...entry.timeouts, ...missing(entry, mine)] } : entry;
  });
}

function missing(entry: Entry, limits: ByPlace): Timeout[] {
  const said = [...limits.at(placeOf(entry))].sort((a, b) => nearness(b) - nearness(a)).flatMap(({ timeout }) => timeout ?? []);
  const kinds = ['startup', 'call'] as const;
  return kinds.flatMap((kind) => (entry.timeouts.some(({ what }) => what === kind) ? [] : (said.find(({ what }) => what === kind) ?? [])));
}
