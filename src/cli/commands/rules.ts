import { type Command, Option } from 'commander';
import type { AnyRule } from '../../model/rule.ts';
import type { Streams } from '../streams.ts';
import { UsageError } from '../usageError.ts';
import { DOCS } from '../version.ts';

/** `mcp-audit rules`: every rule on a line. */
export function rulesCommand(parent: Command, streams: Streams): void {
  parent
    .command('rules')
    .description('list the rules')
    .addOption(new Option('--format <name>', 'how to print them').choices(['text', 'json']).default('text'))
    .action(async ({ format }: { format: string }) => {
      const { RULES } = await import('../../../rules/all.ts');
      if (format === 'json') streams.out(`${JSON.stringify(RULES.map(facts), null, 2)}\n`);
      else
        for (const rule of RULES)
          streams.out(`${rule.id.padEnd(28)} ${rule.severity.padEnd(8)} ${rule.category.padEnd(14)} ${rule.summary}\n`);
    });
}

function facts({ id, category, severity, confidence, summary, why, fix, references }: AnyRule) {
  return { id, category, severity, confidence, summary, why, fix, references };
}

/** `mcp-audit explain RULE`: the same words as on the rule's page. */
export function explainCommand(parent: Command, streams: Streams): void {
  parent
    .command('explain')
    .description('say what a rule looks for, why, and what to do')
    .argument('<rule>', 'the id, as findings name it')
    .action(async (id: string) => {
      const { RULES } = await import('../../../rules/all.ts');
      const rule = RULES.find((r) => r.id === id);
      if (!rule) throw new UsageError(`there is no rule "${id}"${nearest(id, RULES)}; \`mcp-audit rules\` lists them`);
      streams.out(explained(rule));
    });
}

function explained(rule: AnyRule): string {
  const loud = rule.examples.find((e) => /[«‹]/.test(e.config ?? JSON.stringify(e.files ?? e.live ?? '')));
  const example = loud?.config ? `\nExample (${loud.title}):\n  ${loud.config.replaceAll(/[«»‹›]/g, '')}\n` : '';
  return `${rule.id}: ${rule.summary}

Severity ${rule.severity}, confidence ${rule.confidence}, category ${rule.category}
${rule.references.join(', ')}

Why: ${rule.why}

What to do: ${rule.fix}
${example}
Switch it off or change its severity in mcp-audit.yaml:
  rules:
    ${rule.id}: off

${DOCS}/rules/${rule.id}.md
`;
}

function nearest(id: string, rules: readonly AnyRule[]): string {
  const near = rules.find((rule) => rule.id.includes(id) || id.includes(rule.id));
  return near ? ` (did you mean ${near.id}?)` : '';
}
