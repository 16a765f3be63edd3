import type { Severity } from '../../model/finding.ts';
import type { Category } from '../../model/rule.ts';
import { docsPage, type RenderOptions } from '../renderOptions.ts';
import type { RuleCard } from '../ruleCard.ts';
import { sentence } from './message.ts';

const LEVEL = { error: 'error', warning: 'warning', note: 'note' } as const satisfies Record<Severity, string>;
const PROBLEM = { error: 'error', warning: 'warning', note: 'recommendation' } as const satisfies Record<Severity, string>;

/** GitHub's score, 0.1 to 10: above 9 critical, from 7 high, from 4 medium. */
const SCORE: Readonly<Record<Severity, string>> = { error: '8.0', warning: '5.5', note: '2.5' };

/** Findings of these are about upkeep and cost; the others are about security. */
const UPKEEP: ReadonlySet<Category> = new Set(['config', 'context', 'reliability']);

/** A reporting descriptor with all that code scanning shows of a rule. */
export function sarifRule(card: RuleCard, options: RenderOptions) {
  const { id, summary, why, fix, severity, confidence } = card;
  const page = docsPage(options, id);
  const link = page === undefined ? '' : `\n\n[More about ${id}](${page})`;
  return {
    id,
    ...nameOf(id),
    shortDescription: { text: short(sentence(summary)) },
    fullDescription: { text: short(`${sentence(summary)} ${sentence(why)}`) },
    help: {
      text: `${sentence(summary)} ${sentence(why)} To mend it: ${sentence(fix)}`,
      markdown: `${sentence(summary)}\n\n**Why it matters.** ${sentence(why)}\n\n**To mend it.** ${sentence(fix)}${link}`,
    },
    ...(page === undefined ? {} : { helpUri: page }),
    defaultConfiguration: { level: LEVEL[severity] },
    properties: {
      tags: tagsOf(card),
      precision: confidence,
      'problem.severity': PROBLEM[severity],
      ...(UPKEEP.has(card.category) ? {} : { 'security-severity': SCORE[severity] }),
    },
  };
}

/** At most 20 tags, of which ten are shown. */
function tagsOf({ category, references }: RuleCard): string[] {
  const cwe = references.filter((r) => r.startsWith('CWE-')).map((r) => `external/cwe/${r.toLowerCase()}`);
  const others = references.filter((r) => !r.startsWith('CWE-'));
  return [...(UPKEEP.has(category) ? ['maintainability'] : ['security']), 'mcp', category, ...cwe, ...others].slice(0, 20);
}

/** The limit of both descriptions. */
function short(text: string): string {
  return text.length > 1024 ? `${text.slice(0, 1023)}…` : text;
}

/** A name that is only the id again is none (SARIF1001). */
function nameOf(id: string): { name?: string } {
  const words = id.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, first: string) => first.toUpperCase());
  const name = words.replace(/[^A-Za-z0-9]/g, '').slice(0, 255);
  return name.toLowerCase() === id.toLowerCase() ? {} : { name };
}
