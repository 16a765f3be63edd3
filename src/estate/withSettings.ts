import type { Directive } from '../model/directive.ts';
import type { Entry } from '../model/entry.ts';
import { applyDirectives } from './applyDirectives.ts';
import { withFurtherReaders } from './readAlso.ts';
import { withTimeLimits } from './timeLimits.ts';
import { withToggledStates } from './toggles.ts';
import { withToolLists } from './toolLists.ts';

/** Entries with all that other files say of them: switches and lists of servers, words on single ones, lists of tools, time limits. */
export function withSettings(entries: readonly Entry[], directives: readonly Directive[]): readonly Entry[] {
  const read = withFurtherReaders(entries, directives);
  return withTimeLimits(withToolLists(withToggledStates(applyDirectives(read, directives)), directives), directives);
}
