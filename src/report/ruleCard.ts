import type { Confidence, Severity } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import type { Category } from '../model/rule.ts';

/** A rule in words, wherever it came from. */
export interface RuleCard {
  readonly id: string;
  readonly summary: string;
  readonly why: string;
  readonly fix: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly references: readonly string[];
}

const cards = new WeakMap<Report, ReadonlyMap<string, RuleCard>>();

/** The card of a finding's rule: a built-in or plugin rule's own words, or what the policy says of its own rule. */
export function ruleCard(report: Report, id: string): RuleCard {
  let known = cards.get(report);
  if (!known) {
    known = cardsOf(report);
    cards.set(report, known);
  }
  return known.get(id) ?? customCard({ id, severity: 'warning', message: id });
}

function cardsOf(report: Report): ReadonlyMap<string, RuleCard> {
  const custom = report.policy.custom.map((rule) => [rule.id, customCard(rule)] as const);
  return new Map<string, RuleCard>([...custom, ...report.rules.map((rule) => [rule.id, rule] as const)]);
}

function customCard({ id, severity, message }: { id: string; severity: Severity; message: string }): RuleCard {
  const why = 'The policy of this run says so.';
  const fix = 'Do what the policy asks for, or talk to those who keep it.';
  return { id, summary: message, why, fix, category: 'governance', severity, confidence: 'high', references: [] };
}
