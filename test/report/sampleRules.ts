import type { AnyRule } from '../../src/model/rule.ts';

/** A rule as the reports see it: its words, not its work. */
export function ruleOf(more: Pick<AnyRule, 'id' | 'severity' | 'category' | 'references'>): AnyRule {
  return {
    on: 'entry',
    summary: `What ${more.id} stands for, in one sentence.`,
    confidence: 'high',
    why: `Why ${more.id} matters to the people who run servers.`,
    fix: `How ${more.id} is mended in general.`,
    check: () => [],
    examples: [],
    ...more,
  };
}
