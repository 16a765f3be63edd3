import type { Finding } from '../../model/finding.ts';
import { displayPath } from '../displayPath.ts';
import { fileSpan, quotedSpan } from '../place.ts';
import { regionOf } from '../position.ts';
import { docsPage } from '../renderOptions.ts';
import { ruleCard } from '../ruleCard.ts';
import { words } from '../words.ts';
import { codeLines } from './code.ts';
import { type Layout, prose } from './layout.ts';

const INDENT = 4;

/** One finding: where, how bad, which rule; what is wrong; the line with carets; what to type; what belongs to it. */
export function findingLines(layout: Layout, finding: Finding): string[] {
  const { report, options, paint } = layout;
  const severity = paint.severity[finding.severity];
  const card = ruleCard(report, finding.rule);
  const quoted = quotedSpan(report, finding);
  return [
    heading(layout, finding),
    ...prose(layout, words(report, finding.message), { indent: INDENT }),
    ...codeLines(layout, fileSpan(report, finding.at), { indent: 0, style: severity }),
    ...(quoted ? [`${' '.repeat(INDENT)}in the server's own words:`, ...codeLines(layout, quoted, { indent: 0, style: severity })] : []),
    ...finding.related.flatMap((r) => relatedLines(layout, r)),
    ...prose(layout, words(report, finding.help), { indent: INDENT, label: 'fix  ', style: paint.fix }),
    ...(options.explain ? prose(layout, words(report, card.why), { indent: INDENT, label: 'why  ', style: paint.faint }) : []),
    ...suppressionLines(layout, finding),
  ];
}

function heading({ report, options, paint }: Layout, finding: Finding): string {
  const { line, column } = regionOf(report, fileSpan(report, finding.at));
  const server = finding.server === undefined ? '' : `  ${words(report, finding.server, 60)}`;
  const rule = words(report, finding.rule, 80);
  const unsure = finding.confidence === 'high' ? '' : paint.faint(`  (${finding.confidence} confidence)`);
  const severity = paint.severity[finding.severity](finding.severity);
  return `  ${severity} ${linked(rule, options.hyperlinks ? docsPage(options, finding.rule) : undefined)}${server}${unsure}  ${paint.faint(`${line}:${column}`)}`;
}

function relatedLines(layout: Layout, related: Finding['related'][number]): string[] {
  const { report, paint } = layout;
  const span = fileSpan(report, related.at);
  const { line, column } = regionOf(report, span);
  const place = `${words(report, displayPath(report.run, span.path))}:${line}:${column}`;
  return prose(layout, `${place}  ${words(report, related.message)}`, { indent: INDENT, label: 'see  ', style: paint.faint });
}

function suppressionLines(layout: Layout, { suppressed }: Finding): string[] {
  if (!suppressed) return [];
  const told = `by ${suppressed.by}: ${words(layout.report, suppressed.reason)}`;
  return prose(layout, told, { indent: INDENT, label: 'accepted ', style: layout.paint.faint });
}

/** A link for terminals (OSC 8); the address is ours, never a text from outside. */
function linked(text: string, address: string | undefined): string {
  return address === undefined ? text : `\u001b]8;;${address}\u0007${text}\u001b]8;;\u0007`;
}
