import { type Finding, SEVERITIES } from '../model/finding.ts';
import type { Problem } from '../model/outcome.ts';
import type { Report } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import { displayPath, repositoryPath } from './displayPath.ts';
import { inertLine } from './inertLine.ts';
import { fileSpan } from './place.ts';
import { regionOf } from './position.ts';
import { scopeOf } from './sarif/location.ts';
import { summarise } from './summary.ts';
import { INCOMPLETE, verdictWords } from './verdictWords.ts';
import { words } from './words.ts';

const LEVEL = { error: 'error', warning: 'warning', note: 'notice' } as const;

/** Workflow commands: annotations at the lines of the pull request. GitHub shows ten of each level per step, so the worst come first. */
export function renderGithub(report: Report): string {
  const open = report.findings.filter((f) => !f.suppressed);
  const ordered = SEVERITIES.flatMap((severity) => open.filter((f) => f.severity === severity));
  const incomplete = report.run.complete ? [] : [command('error', { title: 'mcp-audit is incomplete' }, INCOMPLETE)];
  const lines = [...incomplete, ...report.problems.map((p) => ofProblem(report, p)), ...ordered.map((f) => ofFinding(report, f))];
  return `${[...lines, inertLine(`mcp-audit: ${verdictWords(summarise(report))}`)].join('\n')}\n`;
}

function ofFinding(report: Report, finding: Finding): string {
  const title = `${words(report, finding.rule, 100)}${finding.server === undefined ? '' : ` (${words(report, finding.server, 100)})`}`;
  const text = `${words(report, finding.message)}\n${words(report, finding.help)}`;
  return annotation(report, finding.at, { level: LEVEL[finding.severity], title, text });
}

function ofProblem(report: Report, problem: Problem): string {
  const text = [problem.message, problem.help].flatMap((t) => (t === undefined ? [] : [words(report, t)])).join('\n');
  return annotation(report, problem.at, { level: problem.incomplete ? 'error' : 'warning', title: 'mcp-audit could not read this', text });
}

/** A file outside of the repository is named in the text: as a property it would be taken for one of the repository's. */
function annotation(report: Report, at: Span, { level, title, text }: { level: string; title: string; text: string }): string {
  const span = fileSpan(report, at);
  const { line, column, endLine, endColumn } = regionOf(report, span);
  const file = scopeOf(report, at) === 'project' ? repositoryPath(report.run, span.path) : undefined;
  if (file === undefined) return command(level, { title }, `${words(report, displayPath(report.run, span.path))}:${line}: ${text}`);
  const columns: Record<string, string> =
    line === endLine ? { col: String(column), endColumn: String(Math.max(column, endColumn - 1)) } : {};
  return command(level, { file: words(report, file), line: String(line), endLine: String(endLine), ...columns, title }, text);
}

function command(level: string, properties: Readonly<Record<string, string>>, text: string): string {
  const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(value)}`);
  return `::${level} ${pairs.join(',')}::${escapedData(text)}`;
}

function escapedData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
