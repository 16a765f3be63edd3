import { groupBy } from '../model/groupBy.ts';
import type { AnyRule } from '../model/rule.ts';
import type { Said } from './runRule.ts';
import { spanIndex } from './spanIndex.ts';

/** One problem is one finding: a rule says a thing about a place once, and gives way where a more specific rule has spoken. */
export function settle(said: readonly Said[]): Said[] {
  const once = [...groupBy(said, samePlace).values()].flatMap(([first]) => first ?? []);
  const superseding = once.filter(({ rule }) => rule.supersedes?.length);
  const spoken = spanIndex(superseding.map(({ rule, draft }) => [draft.at, rule as AnyRule] as const));
  return once.filter(({ rule, draft }) => {
    for (const other of spoken.touching(draft.at)) if (other.supersedes?.includes(rule.id)) return false;
    return true;
  });
}

function samePlace({ rule, draft: { at } }: Said): string {
  return `${rule.id} ${at.start} ${at.end} ${at.path}`;
}
