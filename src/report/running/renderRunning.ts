import type { Finding } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import { isOpen } from '../../model/running.ts';
import { inertLine } from '../inertLine.ts';
import { plural } from '../plural.ts';
import type { RenderOptions } from '../renderOptions.ts';
import { textTable } from '../table/textTable.ts';
import { type Layout, prose } from '../text/layout.ts';
import { paintOf } from '../text/paint.ts';
import { words } from '../words.ts';
import { runningTable } from './runningTable.ts';

/** The running servers for a terminal: the table, what the rules say of them, and what could not be seen. */
export function renderRunning(report: Report, options: RenderOptions, orphans: boolean): string {
  const layout: Layout = { report, options, paint: paintOf(options.colour) };
  const table = runningTable(report, { orphans, people: true });
  const unseen = report.problems
    .filter(({ kind }) => kind === 'unseen')
    .map(({ message }) => `Not all was seen: ${words(report, message)}.`);
  if (table.rows.length === 0) return [`No ${orphans ? 'orphaned ' : ''}MCP server is running.`, ...unseen, ''].join('\n');
  const below = orphans
    ? ['Nothing was ended: the commands are for you to type.']
    : [
        countLine(report),
        '',
        ...report.findings.filter(({ suppressed }) => !suppressed).flatMap((finding) => findingLines(layout, finding)),
      ];
  return `${textTable(table, options.width, layout.paint.heading)}\n${[...below, ...unseen].map((line) => inertLine(line.trimEnd())).join('\n')}\n`;
}

function countLine({ estate: { running = [] } }: Report): string {
  const counts = [
    plural(running.length, 'server'),
    plural(running.filter(({ orphan }) => orphan).length, 'orphan'),
    `${running.filter(({ entry, within }) => !entry && !within?.entry).length} in no configuration`,
    `${running.filter(({ listeners }) => listeners.some(isOpen)).length} open to the network`,
  ];
  return counts.join(', ');
}

function findingLines(layout: Layout, { rule, severity, message, help }: Finding): string[] {
  const { report, paint } = layout;
  return [
    `  ${paint.severity[severity](severity)} ${words(report, rule, 80)}`,
    ...prose(layout, words(report, message), { indent: 4 }),
    ...prose(layout, words(report, help), { indent: 4, label: 'fix  ', style: paint.fix }),
  ];
}
