import { RULES } from '../../rules/all.ts';
import type { AnyRule } from '../../src/model/rule.ts';

/** The rules that hear an example of a rule: all; where mutants are hunted, only those that may change what this one says. */
export function askedRules(id: string): readonly AnyRule[] {
  if (!process.env.ONLY_OWN_RULE) return RULES;
  return RULES.filter((rule) => rule.id === id || rule.supersedes?.includes(id));
}
