import { atLeast, type Draft, type Severity } from '../model/finding.ts';
import type { Policy } from '../model/policy.ts';
import type { AnyRule } from '../model/rule.ts';
import type { SourceFile } from '../model/source.ts';

/**
 * The policy's word replaces the rule's; a place may still deserve less than that, never more.
 * What no client loads is a note. Secrets are different: a backup's are as real as the original's, one that stands in a sample is
 * still out, so it sinks by one step only, and a committed one is everybody's.
 */
export function severityOf(rule: AnyRule, draft: Draft, place: { policy: Policy; source?: SourceFile }): Severity {
  const { kind = 'active', tracked = false } = place.source ?? {};
  const isSecret = rule.category === 'secrets';
  if (kind !== 'active' && !isSecret) return 'note';
  const set = place.policy.rules[rule.id]?.severity;
  if (set && set !== 'off') return draft.severity && atLeast(set, draft.severity) ? draft.severity : set;
  const said = draft.severity ?? rule.severity;
  if (kind !== 'active' && kind !== 'backup') return said === 'error' ? 'warning' : 'note';
  return isSecret && tracked && said === 'warning' ? 'error' : said;
}
