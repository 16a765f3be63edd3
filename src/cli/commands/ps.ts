import type { Command } from 'commander';
import type { Report } from '../../model/report.ts';
import { PLAIN } from '../../report/renderOptions.ts';
import { renderRunning } from '../../report/running/renderRunning.ts';
import { runningTable } from '../../report/running/runningTable.ts';
import { renderTable } from '../../report/table/renderTable.ts';
import { exitCodeOf } from '../exitCode.ts';
import { type Flags, withSharedFlags } from '../options.ts';
import { processTable } from '../processes/processTable.ts';
import { realMachine } from '../realMachine.ts';
import type { Result } from '../result.ts';
import { runAudit } from '../runAudit.ts';
import { sayNotices } from '../sayNotices.ts';
import type { Streams } from '../streams.ts';
import { writeText } from '../writeReports.ts';
import { tableFormat } from './list.ts';

/** `mcp-audit ps`: what runs now. Asks no server, ends no process. */
export function psCommand(parent: Command, streams: Streams, result: Result): void {
  withSharedFlags(parent.command('ps'))
    .description('MCP servers that run now: which client started them, which configuration has them, who can reach them')
    .option('--orphans', 'only servers whose client is gone, with the command that ends them', false)
    .action(async (paths: string[], flags: Flags & { orphans: boolean }) => {
      const format = tableFormat(flags.format);
      const { platform } = realMachine();
      const report = aboutProcesses(await runAudit(paths, { ...flags, connect: 'none', processes: processTable(platform) }, streams));
      const look = { width: streams.columns, colour: streams.colour };
      const text =
        format === 'text'
          ? renderRunning(report, { ...PLAIN, ...look }, flags.orphans)
          : renderTable(runningTable(report, { orphans: flags.orphans, people: false }), format, look);
      writeText(text, flags.output, streams);
      sayNotices(report, flags, streams);
      result.exitCode = exitCodeOf(report, flags.failOn);
    });
}

/** What other rules find in the same configurations is for `scan` to say. */
function aboutProcesses(report: Report): Report {
  const rules = new Set(report.rules.filter((rule) => rule.on === 'process').map((rule) => rule.id));
  return { ...report, findings: report.findings.filter((finding) => rules.has(finding.rule)) };
}
