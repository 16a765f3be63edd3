import type { Entry } from '../model/entry.ts';
import type { Finding } from '../model/finding.ts';
import { groupBy } from '../model/groupBy.ts';
import type { Report } from '../model/report.ts';
import { displayPath } from './displayPath.ts';
import { fileSpan } from './place.ts';
import { regionOf } from './position.ts';
import { words } from './words.ts';
import { xmlText } from './xmlText.ts';

/** JUnit's XML: a suite per server and per file, a case per finding; a server without any is a case that passes. */
export function renderJunit(report: Report): string {
  const byEntry = groupBy(report.findings, (f) => f.entry);
  const known = new Set(report.estate.entries.map((e) => e.key));
  const others = report.findings.filter((f) => f.entry === undefined || !known.has(f.entry));
  const suites = [
    ...report.estate.entries.map((entry) => suiteOfEntry(report, entry, byEntry.get(entry.key) ?? [])),
    ...[...groupBy(others, (f) => fileSpan(report, f.at).path)].map(([path, findings]) =>
      suite(
        words(report, displayPath(report.run, path)),
        findings.map((f) => caseOf(report, f)),
      ),
    ),
    ...problemSuite(report),
  ];
  const all = suites.flatMap((s) => s.cases);
  const time = (report.run.durationMs / 1000).toFixed(3);
  const body = suites.map((s) => s.xml).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="mcp-audit" ${countsOf(all)} time="${time}">\n${body}\n</testsuites>\n`;
}

interface Case {
  readonly xml: string;
  readonly result: 'passed' | 'failure' | 'error' | 'skipped';
}

function suiteOfEntry(report: Report, entry: Entry, findings: readonly Finding[]) {
  const name = `${words(report, entry.name.value, 200)} (${words(report, displayPath(report.run, entry.file.path))})`;
  const passed: Case = { result: 'passed', xml: `    <testcase name="nothing to report" classname="${xmlText(name)}"/>` };
  return suite(name, findings.length > 0 ? findings.map((f) => caseOf(report, f)) : [passed]);
}

function suite(name: string, cases: readonly Case[]) {
  const body = cases.map((c) => c.xml).join('\n');
  return { cases, xml: `  <testsuite name="${xmlText(name)}" ${countsOf(cases)}>\n${body}\n  </testsuite>` };
}

function countsOf(cases: readonly Case[]): string {
  const number = (result: Case['result']) => cases.filter((c) => c.result === result).length;
  return `tests="${cases.length}" failures="${number('failure')}" errors="${number('error')}" skipped="${number('skipped')}"`;
}

/** Errors and warnings fail, notes pass with their text, accepted findings are skipped. */
function caseOf(report: Report, finding: Finding): Case {
  const span = fileSpan(report, finding.at);
  const { line, column } = regionOf(report, span);
  const path = words(report, displayPath(report.run, span.path));
  const name = `${words(report, finding.rule, 200)} ${path}:${line}:${column}`;
  const message = words(report, finding.message);
  const body = `${finding.severity}: ${message}\n${path}:${line}:${column}\n${words(report, finding.help)}`;
  const open = `    <testcase name="${xmlText(name)}" classname="${xmlText(finding.rule)}" file="${xmlText(path)}" line="${line}">`;
  const wrapped = (inner: string, result: Case['result']): Case => ({ result, xml: `${open}${inner}</testcase>` });
  if (finding.suppressed) return wrapped(`<skipped message="${xmlText(words(report, finding.suppressed.reason))}"/>`, 'skipped');
  if (finding.severity === 'note') return wrapped(`<system-out>${xmlText(body)}</system-out>`, 'passed');
  return wrapped(`<failure type="${finding.severity}" message="${xmlText(message)}">${xmlText(body)}</failure>`, 'failure');
}

function problemSuite(report: Report) {
  if (report.problems.length === 0) return [];
  const cases = report.problems.map((problem): Case => {
    const path = words(report, displayPath(report.run, problem.at.path));
    const error = `<error type="${xmlText(problem.kind)}" message="${xmlText(words(report, problem.message))}"/>`;
    return { result: 'error', xml: `    <testcase name="read ${xmlText(path)}" classname="mcp-audit">${error}</testcase>` };
  });
  return [suite('what could not be read', cases)];
}
