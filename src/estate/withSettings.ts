import type { Directive } from '../model/directive.ts';
import type { Entry } from '../model/entry.ts';
import { groupBy } from '../model/groupBy.ts';
import { applyDirectives } from './applyDirectives.ts';
import { withOffersTaken } from './offers.ts';
import { withFurtherReaders } from './readAlso.ts';
import { sidesOf } from './sides.ts';
import { withTimeLimits } from './timeLimits.ts';
import { withToggledStates } from './toggles.ts';
import { withToolLists } from './toolLists.ts';

/** Entries with all that other files say of them: switches and lists of servers, words on single ones, lists of tools, time limits. */
export function withSettings(declared: readonly Entry[], directives: readonly Directive[]): readonly Entry[] {
  const entries = withOffersTaken(declared, directives);
  const sideOf = sidesOf([...entries, ...directives].map(({ file }) => file));
  // What a project says is said to whoever opens it.
  const heardBy = (side: string) => directives.filter(({ file }) => file.scope === 'project' || sideOf(file) === side);
  const sides = [...groupBy(entries, ({ file }) => sideOf(file))];
  if (sides.length < 2) return settled(entries, heardBy(sides[0]?.[0] ?? ''));
  const told = new Map(sides.map(([side, mine]) => [side, settled(mine, heardBy(side)).values()]));
  return entries.map((entry) => told.get(sideOf(entry.file))?.next().value ?? entry);
}

function settled(entries: readonly Entry[], directives: readonly Directive[]): readonly Entry[] {
  const read = withFurtherReaders(entries, directives);
  return withTimeLimits(withToolLists(withToggledStates(applyDirectives(read, directives)), directives), directives);
}
