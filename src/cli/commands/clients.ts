import type { Command } from 'commander';
import { coverageCount, coverageTable } from '../../report/inventory/coverageTable.ts';
import { renderTable } from '../../report/table/renderTable.ts';
import { type Flags, withSharedFlags } from '../options.ts';
import { realMachine } from '../realMachine.ts';
import { runAudit } from '../runAudit.ts';
import type { Streams } from '../streams.ts';
import { writeText } from '../writeReports.ts';
import { tableFormat } from './list.ts';

/** `mcp-audit clients`: the coverage. */
export function clientsCommand(parent: Command, streams: Streams): void {
  withSharedFlags(parent.command('clients'))
    .description('the clients that are known, where they are looked for on this OS, and what was found')
    .option('--found', 'only those that were found', false)
    .action(async (paths: string[], flags: Flags & { found: boolean }) => {
      const format = tableFormat(flags.format);
      const { platform } = realMachine();
      const report = await runAudit(paths, { ...flags, connect: 'none' }, streams);
      const table = coverageTable(report, platform, flags.found);
      const text = renderTable(table, format, { width: streams.columns, colour: streams.colour });
      const { clients, places, seenOnly } = coverageCount(report.clients, platform);
      const total = [
        `\n${clients} clients, ${places} places on ${platform}; ${seenOnly} of them are seen and never opened (opaque stores, executable configs).`,
        'With --format json or markdown each place stands in full.\n',
      ].join('\n');
      writeText(format === 'text' ? `${text}${total}` : text, flags.output, streams);
    });
}
