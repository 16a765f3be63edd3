import { atLeast, type Draft, type Severity } from '../model/finding.ts';
import type { Policy } from '../model/policy.ts';
import type { AnyRule } from '../model/rule.ts';
import type { SourceKind } from '../model/source.ts';

/**
 * The policy's word replaces the rule's; a place may still deserve less than that, never more.
 * What no client loads is a note; a backup's secrets are as real as the original's.
 */
export function severityOf(rule: AnyRule, draft: Draft, place: { policy: Policy; kind?: SourceKind }): Severity {
  const { kind = 'active' } = place;
  if (kind !== 'active' && !(kind === 'backup' && rule.category === 'secrets')) return 'note';
  const set = place.policy.rules[rule.id]?.severity;
  if (!set || set === 'off') return draft.severity ?? rule.severity;
  return draft.severity && atLeast(set, draft.severity) ? draft.severity : set;
}
