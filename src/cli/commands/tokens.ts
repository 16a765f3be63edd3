import type { Command } from 'commander';
import { renderTokens } from '../../report/inventory/tokenTable.ts';
import { exitCodeOf } from '../exitCode.ts';
import { type Flags, withSharedFlags } from '../options.ts';
import type { Result } from '../result.ts';
import { runAudit } from '../runAudit.ts';
import type { Streams } from '../streams.ts';
import { UsageError } from '../usageError.ts';
import { DOCS } from '../version.ts';
import { targetsOf, writeReports, writeText } from '../writeReports.ts';

/** `mcp-audit tokens`: what each client pays in context. Exits with 1 where a budget is exceeded. */
export function tokensCommand(parent: Command, streams: Streams, result: Result): void {
  withSharedFlags(parent.command('tokens'))
    .description('what the tool definitions of each client’s servers cost in context')
    .action(async (paths: string[], flags: Flags) => {
      const format = flags.format.at(-1) ?? 'text';
      if (format !== 'text' && format !== 'json') throw new UsageError(`tokens come as text or json, not as "${format}"`);
      const report = await runAudit(paths, flags, streams);
      const budgets = {
        ...report,
        findings: report.findings.filter((f) => report.rules.find((r) => r.id === f.rule)?.category === 'context'),
      };
      if (format === 'json') await writeReports(budgets, targetsOf(flags), { flags, streams, docs: DOCS });
      else writeText(renderTokens(report, { width: streams.columns, colour: streams.colour }), flags.output, streams);
      result.exitCode = exitCodeOf(budgets, flags.failOn);
    });
}
