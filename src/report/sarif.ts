import { gzipSync } from 'node:zlib';
import { type Finding, SEVERITIES } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { plural } from './plural.ts';
import type { RenderOptions } from './renderOptions.ts';
import { ruleCard } from './ruleCard.ts';
import { safeJson } from './safeJson.ts';
import { invocationOf } from './sarif/invocation.ts';
import { baseIds, type SarifScope, scopeOf } from './sarif/location.ts';
import { sarifResult } from './sarif/result.ts';
import { sarifRule } from './sarif/rule.ts';

/** What GitHub code scanning takes: results in one run, and bytes of the whole file once it is compressed. */
const MOST_RESULTS = 25_000;
const MOST_BYTES = 10_000_000;

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const AUTOMATION: Readonly<Record<SarifScope, string>> = { project: 'mcp-audit/workspace/', user: 'mcp-audit/user/' };

/**
 * SARIF 2.1.0 as GitHub code scanning ingests it. A run per scope: GitHub ignores `uriBaseId`, so that a user's own `.cursor/mcp.json`
 * would be shown as the repository's. Where the limits do not hold everything, the least severe are left out, and a notification says so.
 */
export function renderSarif(report: Report, options: RenderOptions): string {
  let most = MOST_RESULTS;
  let text = logOf(report, options, most);
  while (most > 1 && text.length > MOST_BYTES && gzipSync(text).length > MOST_BYTES) {
    most = Math.floor(most / 2);
    text = logOf(report, options, most);
  }
  return text;
}

function logOf(report: Report, options: RenderOptions, most: number): string {
  const scopes: SarifScope[] = options.sarifScope === 'all' ? ['project', 'user'] : [options.sarifScope];
  const runs = scopes.map((scope) => runOf(report, options, { scope, most }));
  return `${safeJson({ $schema: SCHEMA, version: '2.1.0', runs })}\n`;
}

function runOf(report: Report, options: RenderOptions, { scope, most }: { scope: SarifScope; most: number }) {
  const open = report.findings.filter((f) => options.verbose || !f.suppressed);
  const mine = open.filter((f) => scopeOf(report, f.at) === scope);
  const kept = mostSevere(mine, most);
  const ids = [...new Set([...report.rules.map((r) => r.id), ...kept.map((f) => f.rule)])];
  const ruleIndex = new Map(ids.map((id, index) => [id, index]));
  const notices = noticesOf(options, { elsewhere: open.length - mine.length, left: mine.length - kept.length });
  const occurrences = new Map<string, number>();
  const results = kept.map((finding) => {
    const occurrence = (occurrences.get(finding.fingerprint) ?? 0) + 1;
    occurrences.set(finding.fingerprint, occurrence);
    return sarifResult(finding, { report, scope, ruleIndex, suppressions: options.verbose, occurrence });
  });
  const rules = ids.map((id) => sarifRule(ruleCard(report, id), options));
  const information = options.docs === undefined ? {} : { informationUri: options.docs };
  return {
    tool: { driver: { name: 'mcp-audit', version: report.run.version, semanticVersion: report.run.version, ...information, rules } },
    automationDetails: { id: AUTOMATION[scope] },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: baseIds(scope),
    invocations: [invocationOf(report, scope, notices)],
    results,
  };
}

/** In their order, but for the least severe where there are too many. */
function mostSevere(findings: readonly Finding[], most: number): readonly Finding[] {
  if (findings.length <= most) return findings;
  return SEVERITIES.flatMap((severity) => findings.filter((f) => f.severity === severity)).slice(0, most);
}

function noticesOf({ sarifScope }: RenderOptions, { elsewhere, left }: { elsewhere: number; left: number }): string[] {
  const outside = `${plural(elsewhere, 'finding')} outside of the scope "${sarifScope}" not in this file; --sarif-scope all keeps them`;
  return [
    ...(elsewhere > 0 && sarifScope !== 'all' ? [outside] : []),
    ...(left > 0 ? [`${left} of the least severe findings were left out to keep within the limits of code scanning`] : []),
  ];
}
