import type { Entry, State } from '../model/entry.ts';
import { groupBy } from '../model/groupBy.ts';
import { covers } from '../model/span.ts';
import { precedence } from './precedence.ts';

/** A word on a server that a farther file declares (`{"enabled": false}`) is its state; without such a declaration it stands for itself. */
export function withoutToggles(here: readonly Entry[]): readonly Entry[] {
  if (!here.some(({ toggle }) => toggle)) return here;
  const switched = new Map<Entry, State | undefined>();
  for (const same of groupBy(
    [...here].sort((a, b) => precedence(a) - precedence(b)),
    ({ name }) => name.value,
  ).values()) {
    const first = same.findIndex(({ toggle }) => !toggle);
    for (const entry of same) if (entry.toggle && first >= 0) switched.set(entry, undefined);
    const nearest = same.slice(0, first).find(counts);
    const declared = same[first];
    if (declared && nearest) switched.set(declared, nearest.state);
  }
  return here.flatMap((entry) => {
    if (!switched.has(entry)) return [entry];
    const state = switched.get(entry);
    return state ? [{ ...entry, state }] : [];
  });
}

/** What keeps the file of a toggle from being read keeps the toggle from counting. */
function counts({ state: { enabled, at }, node }: Entry): boolean {
  return enabled || (at !== undefined && covers(node.at, at));
}
