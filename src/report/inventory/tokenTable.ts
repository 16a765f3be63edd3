import { type Entry, isOffered } from '../../model/entry.ts';
import type { ClientView, Inspected } from '../../model/estate.ts';
import type { Inspection } from '../../model/inspection.ts';
import type { Report } from '../../model/report.ts';
import { offeredTokens } from '../../model/tokens.ts';
import { displayPath } from '../displayPath.ts';
import { grouped } from '../grouped.ts';
import { inertText } from '../inertLine.ts';
import { plural } from '../plural.ts';
import type { Table } from '../table/table.ts';
import { textTable } from '../table/textTable.ts';
import { paintOf } from '../text/paint.ts';
import { words } from '../words.ts';

/** Width of a full bar, in columns. */
const BAR = 20;
/** How many tools an allow-list is proposed to leave out. */
const FEW = 5;
/** How many tools the list of the heaviest names. */
const HEAVIEST = 10;

/** What each client pays in context, server by server, with bars, the heaviest tools and what would be saved. */
export function renderTokens(report: Report, { width, colour }: { width: number; colour: boolean }): string {
  const paint = paintOf(colour);
  const views = report.estate.views.filter((view) => view.inspected.some((i) => i.tokens));
  if (views.length === 0)
    return 'No server was listed, so nothing could be counted. Ask them with --connect ask (on a terminal), approved or all.\n';
  const parts = views.map((view) =>
    [paint.heading(title(report, view)), textTable(serverTable(report, view), width, paint.faint), ...advice(report, view)].join('\n'),
  );
  return `${[...parts, paint.heading('Heaviest tools'), textTable(toolTable(report), width, paint.faint), definition(report)].map(inertText).join('\n')}\n`;
}

function title(report: Report, { client, project, tokens }: ClientView): string {
  const where = project === undefined ? '' : ` in ${words(report, displayPath(report.run, project), 80)}`;
  const share = tokens?.contextTokens
    ? `, ${((100 * tokens.eager) / tokens.contextTokens).toFixed(1)} % of its window of ${grouped(tokens.contextTokens)}`
    : '';
  const lazy = tokens?.deferred === undefined ? '' : `; ${plural(tokens.deferred, 'token')} while tools are loaded on demand`;
  return `${client.name}${where}: ${plural(tokens?.eager ?? 0, 'token')} for ${plural(tokens?.tools ?? 0, 'tool')}${share}${lazy}`;
}

function serverTable(report: Report, view: ClientView): Table {
  const most = Math.max(1, ...view.inspected.map(costOf));
  const rows = byCost(view).map(({ entry, inspection, tokens }) => [
    words(report, entry.name.value, 60),
    tokens ? String(offeredTokens(entry, tokens)) : '-',
    tokens ? String(tokens.instructions) : '-',
    tokens ? String(tokens.wire) : '-',
    toolCount(entry, inspection),
    tokens ? bar(costOf({ entry, inspection, tokens }), most) : words(report, inspection.reason ?? inspection.outcome, 60),
  ]);
  return {
    columns: [
      { key: 'server', title: 'server', shrinks: true },
      { key: 'sent', title: 'sent', align: 'right' },
      { key: 'instructions', title: 'instructions', align: 'right' },
      { key: 'wire', title: 'wire', align: 'right' },
      { key: 'tools', title: 'tools', align: 'right' },
      { key: 'bar', title: '', shrinks: true },
    ],
    rows,
  };
}

function bar(sent: number, most: number): string {
  return '█'.repeat(Math.max(sent > 0 ? 1 : 0, Math.round((BAR * sent) / most)));
}

/** How many tools the client offers, and of how many, where its lists leave some out. */
function toolCount(entry: Entry, { tools }: Inspection): string {
  const offered = tools.filter((tool) => isOffered(entry, tool.name)).length;
  return offered === tools.length ? String(offered) : `${offered} of ${tools.length}`;
}

/** What goes with a server that is dropped: the definitions that the client offers, and the instructions. */
function costOf({ entry, tokens }: Inspected): number {
  return tokens ? offeredTokens(entry, tokens) + tokens.instructions : 0;
}

function byCost(view: ClientView): Inspected[] {
  return [...view.inspected].sort((a, b) => costOf(b) - costOf(a));
}

/** What dropping the heaviest server, an allow-list for it, or loading on demand would save. */
function advice(report: Report, view: ClientView): string[] {
  const [heaviest] = byCost(view);
  const spent = heaviest ? costOf(heaviest) : 0;
  const { eager = 0, deferred, unknown = 0 } = view.tokens ?? {};
  const lines: string[] = [];
  if (heaviest && spent > 0 && view.inspected.length > 1)
    lines.push(
      `Without ${words(report, heaviest.entry.name.value, 60)} it would be ${plural(eager - spent, 'token')} (${Math.round((100 * spent) / Math.max(1, eager))} % less).`,
    );
  const offered = heaviest?.tokens?.tools.filter((tool) => isOffered(heaviest.entry, tool.name)) ?? [];
  if (heaviest && offered.length > FEW) {
    const few = offered.sort((a, b) => b.sent - a.sent).slice(0, FEW);
    const spared = few.reduce((sum, tool) => sum + tool.sent, 0);
    lines.push(
      `An allow-list for ${words(report, heaviest.entry.name.value, 60)} without its ${FEW} heaviest tools saves ${plural(spared, 'token')}.`,
    );
  }
  if (deferred !== undefined && deferred < eager) lines.push(`Loading on demand saves ${plural(eager - deferred, 'token')}.`);
  if (unknown > 0) lines.push(`A lower bound: ${plural(unknown, 'server')} could not be counted.`);
  return lines.length > 0 ? [...lines, ''] : [];
}

function toolTable(report: Report): Table {
  // Entries that one conversation speaks for share the tools that were counted.
  const offered = report.estate.inspected.flatMap(({ entry, tokens }) =>
    (tokens?.tools ?? []).filter((tool) => isOffered(entry, tool.name)).map((tool) => [tool, { entry, tool }] as const),
  );
  const tools = [...new Map(offered).values()];
  const heaviest = tools.sort((a, b) => b.tool.sent - a.tool.sent).slice(0, HEAVIEST);
  return {
    columns: [
      { key: 'tool', title: 'tool', shrinks: true },
      { key: 'server', title: 'server', shrinks: true },
      { key: 'sent', title: 'sent', align: 'right' },
      { key: 'wire', title: 'wire', align: 'right' },
      { key: 'outputSchema', title: 'output schema', align: 'right' },
    ],
    rows: heaviest.map(({ entry, tool }) => [
      words(report, tool.name, 80),
      words(report, entry.name.value, 60),
      String(tool.sent),
      String(tool.wire),
      String(tool.outputSchema),
    ]),
  };
}

function definition(report: Report): string {
  return `sent: ${report.run.encoding} over the compact JSON of {name, description, inputSchema}, as the server sent it; wire: the whole tool object.`;
}
