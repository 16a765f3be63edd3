import type { Finding } from '../../model/finding.ts';
import { groupBy } from '../../model/groupBy.ts';
import type { Problem } from '../../model/outcome.ts';
import type { Report } from '../../model/report.ts';
import { readersOf } from '../../model/source.ts';
import { displayPath } from '../displayPath.ts';
import { fileSpan, sourceAt } from '../place.ts';
import { plural } from '../plural.ts';
import { words } from '../words.ts';
import { codeLines } from './code.ts';
import { findingLines } from './finding.ts';
import { type Layout, prose } from './layout.ts';

/** How many of a kind are shown where nobody asked for all of them. */
const NAMED = 5;
/** A shared file such as `.mcp.json` has many readers. */
const NAMED_READERS = 2;

/** Every file with findings, in the order in which the findings came, and the findings in order of place. */
export function findingsByFile(layout: Layout): string[] {
  const { report, options } = layout;
  const shown = report.findings.filter((f) => options.verbose || (!f.suppressed && !isAside(report, f)));
  const start = (f: Finding) => fileSpan(report, f.at).start;
  const files = groupBy(shown, (f) => fileSpan(report, f.at).path);
  return [...files].flatMap(([path, findings]) => [
    fileHeading(layout, path),
    '',
    ...findings.sort((a, b) => start(a) - start(b)).flatMap((f) => [...findingLines(layout, f), '']),
  ]);
}

/** Notes on samples, backups and documentation: no client loads these files, so they are counted, and told only when asked for. */
export function asideLines(layout: Layout): string[] {
  const { report, options, paint } = layout;
  const aside = options.verbose ? [] : report.findings.filter((f) => !f.suppressed && isAside(report, f));
  if (aside.length === 0) return [];
  const files = new Set(aside.map((f) => fileSpan(report, f.at).path)).size;
  const text = `${plural(aside.length, 'note')} on ${plural(files, 'file')} that no client loads (samples, backups, documentation): --verbose tells them`;
  return [...prose(layout, text, { indent: 0, style: paint.faint }), ''];
}

function isAside(report: Report, finding: Finding): boolean {
  const kind = sourceAt(report, fileSpan(report, finding.at).path)?.kind;
  return finding.severity === 'note' && kind !== undefined && kind !== 'active';
}

function fileHeading({ report, paint }: Layout, path: string): string {
  const source = sourceAt(report, path);
  const readers = source ? readersOf(source).map((id) => report.clients.find((c) => c.id === id)?.name ?? id) : [];
  const named = readers.length > NAMED_READERS ? [...readers.slice(0, NAMED_READERS), `${readers.length - NAMED_READERS} more`] : readers;
  const kind = source && source.kind !== 'active' ? [source.kind] : [];
  const about = source ? [...named, source.scope, ...kind].join(', ') : '';
  return `${paint.path(words(report, displayPath(report.run, path)))}${about && `  ${paint.faint(about)}`}`;
}

/** What could not be read, with whose fault it is and what to do. */
export function problemLines(layout: Layout): string[] {
  const { report, paint } = layout;
  const told = new Set(report.findings.map((f) => `${f.at.path}:${f.at.start}`));
  const untold = report.problems.filter((p) => !told.has(`${p.at.path}:${p.at.start}`));
  if (untold.length === 0) return [];
  const files = groupBy(untold, (p) => p.at.path);
  const parts = [...files].flatMap(([path, problems]) => [fileHeading(layout, path), ...problemsOf(layout, problems), '']);
  return [paint.heading('What could not be read'), '', ...parts];
}

function problemsOf(layout: Layout, problems: readonly Problem[]): string[] {
  const shown = layout.options.verbose ? problems : problems.slice(0, NAMED);
  const more = problems.length > shown.length ? [`  and ${problems.length - shown.length} more in this file (--verbose shows them)`] : [];
  return [...shown.flatMap((p) => problemOf(layout, p)), ...more];
}

function problemOf(layout: Layout, problem: Problem): string[] {
  const { report, paint } = layout;
  const help =
    problem.help === undefined ? [] : prose(layout, words(report, problem.help), { indent: 4, label: 'fix  ', style: paint.fix });
  return [
    ...prose(layout, words(report, problem.message), { indent: 2 }),
    ...codeLines(layout, problem.at, { indent: 0, style: paint.severity.error }),
    ...help,
  ];
}

/** Files that were seen but are of a kind that is not opened. */
export function unsupportedLines(layout: Layout): string[] {
  const { report, options, paint } = layout;
  const files = report.estate.files.filter((f) => f.status === 'unsupported');
  if (files.length === 0) return [];
  const shown = options.verbose ? files : files.slice(0, NAMED);
  const lines = shown.flatMap((f) => prose(layout, `${displayed(layout, f.source.path)}  ${words(report, f.reason ?? '')}`, { indent: 2 }));
  const more = files.length > shown.length ? [`  and ${files.length - shown.length} more (--verbose names them)`] : [];
  return [paint.heading('Seen, but not opened'), ...lines, ...more, ''];
}

/** Servers that were asked and did not answer as they should, as far as no finding says so. */
export function silentServers(layout: Layout): string[] {
  const { report, paint } = layout;
  const told = new Set(report.findings.filter((f) => f.rule === 'server-unreachable').map((f) => f.entry));
  const silent = report.estate.inspected.filter(({ entry, inspection }) => inspection.outcome === 'failed' && !told.has(entry.key));
  if (silent.length === 0) return [];
  const lines = silent.flatMap(({ entry, inspection }) => {
    const label = `${words(report, entry.name.value, 60)}  `;
    return prose(layout, words(report, inspection.reason ?? 'no reason was given'), { indent: 2, label });
  });
  return [paint.heading('Servers that were asked and did not answer'), ...lines, ''];
}

function displayed({ report }: Layout, path: string): string {
  return words(report, displayPath(report.run, path));
}
