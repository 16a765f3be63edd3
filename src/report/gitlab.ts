import type { Finding, Severity } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { displayPath, repositoryPath } from './displayPath.ts';
import { inScope } from './inScope.ts';
import { fileSpan } from './place.ts';
import { regionOf } from './position.ts';
import type { RenderOptions } from './renderOptions.ts';
import { safeJson } from './safeJson.ts';
import { words } from './words.ts';

const SEVERITY = { error: 'critical', warning: 'major', note: 'info' } as const satisfies Record<Severity, string>;

/** GitLab's Code Quality report. A fingerprint that comes twice is counted, for GitLab drops the second. */
export function renderGitlab(report: Report, options: RenderOptions): string {
  const seen = new Map<string, number>();
  const issues = report.findings
    .filter((f) => !f.suppressed && inScope(report, options, f.at))
    .map((finding) => {
      const count = (seen.get(finding.fingerprint) ?? 0) + 1;
      seen.set(finding.fingerprint, count);
      return issueOf(report, finding, count);
    });
  return `${safeJson(issues)}\n`;
}

function issueOf(report: Report, finding: Finding, count: number) {
  const span = fileSpan(report, finding.at);
  const { line, endLine } = regionOf(report, span);
  const path = repositoryPath(report.run, span.path) ?? displayPath(report.run, span.path);
  return {
    description: `${words(report, finding.message)} ${words(report, finding.help)}`,
    check_name: words(report, finding.rule, 200),
    fingerprint: count === 1 ? finding.fingerprint : `${finding.fingerprint}-${count}`,
    severity: SEVERITY[finding.severity],
    location: { path: words(report, path), lines: { begin: line, end: endLine } },
  };
}
