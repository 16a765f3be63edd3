import type { Entry, State } from '../model/entry.ts';
import { groupBy } from '../model/groupBy.ts';
import { covers } from '../model/span.ts';
import { inPlaces } from './applyDirectives.ts';
import { placeOf } from './byPlace.ts';
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

interface Word {
  readonly entry: Entry;
  readonly order: number;
  readonly place: string | undefined;
}

/** Entries with the states that words on them in other files of their client give them: in their own place, and in each project with such a word. */
export function withToggledStates(entries: readonly Entry[]): readonly Entry[] {
  const words = entries.flatMap((entry, order): Word[] =>
    entry.toggle && entry.file.kind === 'active' && counts(entry) ? [{ entry, order, place: placeOf(entry) }] : [],
  );
  if (words.length === 0) return entries;
  const nearestFirst = words.sort((a, b) => precedence(a.entry) - precedence(b.entry));
  const byName = groupBy(nearestFirst, ({ entry }) => nameOf(entry));
  return entries.map((entry, order) => {
    const about = entry.toggle ? [] : (byName.get(nameOf(entry)) ?? []);
    return toggled(
      entry,
      about.filter((word) => isNearer(word, { entry, order })),
    );
  });
}

/** Of two files of one rank the first counts. */
function isNearer(word: Pick<Word, 'entry' | 'order'>, than: Pick<Word, 'entry' | 'order'>): boolean {
  const distance = precedence(word.entry) - precedence(than.entry);
  return distance < 0 || (distance === 0 && word.order < than.order);
}

function nameOf({ file, name }: Entry): string {
  return JSON.stringify([file.client, name.value]);
}

/** @param nearer what files say of it that count before its own, the nearest first */
function toggled(entry: Entry, nearer: readonly Word[]): Entry {
  if (nearer.length === 0 || entry.file.kind !== 'active') return entry;
  const stateAt = (at: string | undefined) => {
    const word = nearer.find(({ place }) => place === undefined || place === at);
    return word?.entry.state ?? entry.states?.get(at) ?? entry.states?.get(undefined) ?? entry.state;
  };
  const home = placeOf(entry);
  if (home !== undefined) return { ...entry, state: stateAt(home) };
  const places = [...nearer.map(({ place }) => place), ...(entry.states?.keys() ?? [])].flatMap((place) => place ?? []);
  return inPlaces(entry, [...new Set(places)], stateAt);
}
