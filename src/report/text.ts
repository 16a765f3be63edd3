import type { Report } from '../model/report.ts';
import { inertLine } from './inertLine.ts';
import type { RenderOptions } from './renderOptions.ts';
import { asideLines, findingsByFile, problemLines, silentServers, unsupportedLines } from './text/files.ts';
import type { Layout } from './text/layout.ts';
import { paintOf } from './text/paint.ts';
import { summaryLines } from './text/summaryLines.ts';
import { verdictLines } from './text/verdict.ts';

/** The report for people: findings by file, what could not be read, the four answers, the verdict. */
export function renderText(report: Report, options: RenderOptions): string {
  const layout: Layout = { report, options, paint: paintOf(options.colour) };
  const summary = report.estate.files.length > 0 ? [...summaryLines(layout), ''] : [];
  const lines = [
    ...findingsByFile(layout),
    ...asideLines(layout),
    ...problemLines(layout),
    ...silentServers(layout),
    ...unsupportedLines(layout),
    ...summary,
    ...verdictLines(layout),
  ];
  return `${lines.map((line) => inertLine(line.trimEnd())).join('\n')}\n`;
}
