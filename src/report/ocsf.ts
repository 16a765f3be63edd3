import type { Confidence, Finding, Severity } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { filePointer, fileSpan } from './place.ts';
import { regionOf } from './position.ts';
import { ruleCard } from './ruleCard.ts';
import { safeJson } from './safeJson.ts';
import { words } from './words.ts';

/** OCSF 1.8: severity_id 1 informational to 5 critical; confidence_id 1 low to 3 high. */
const SEVERITY = { error: [4, 'High'], warning: [3, 'Medium'], note: [2, 'Low'] } as const satisfies Record<
  Severity,
  readonly [number, string]
>;
const CONFIDENCE = { high: [3, 'High'], medium: [2, 'Medium'], low: [1, 'Low'] } as const satisfies Record<
  Confidence,
  readonly [number, string]
>;

/** NDJSON for a SIEM: an event of class Compliance Finding (2003) in OCSF 1.8 per finding. */
export function renderOcsf(report: Report): string {
  return report.findings.map((finding) => `${safeJson(eventOf(report, finding), 0)}\n`).join('');
}

function eventOf(report: Report, finding: Finding) {
  const card = ruleCard(report, finding.rule);
  const [severityId, severity] = SEVERITY[finding.severity];
  const [confidenceId, confidence] = CONFIDENCE[finding.confidence];
  const message = words(report, finding.message);
  return {
    activity_id: 1,
    activity_name: 'Create',
    category_uid: 2,
    category_name: 'Findings',
    class_uid: 2003,
    class_name: 'Compliance Finding',
    type_uid: 200301,
    type_name: 'Compliance Finding: Create',
    time: Date.parse(report.run.startedAt),
    severity_id: severityId,
    severity,
    confidence_id: confidenceId,
    confidence,
    status_id: finding.suppressed ? 3 : 1,
    status: finding.suppressed ? 'Suppressed' : 'New',
    message,
    metadata: { version: '1.8.0', product: { name: 'mcp-audit', vendor_name: 'mcp-audit', version: report.run.version } },
    finding_info: { uid: finding.fingerprint, title: words(report, card.summary), desc: message, types: [card.category] },
    compliance: {
      control: words(report, finding.rule, 200),
      standards: ['mcp-audit'],
      requirements: card.references,
      status_id: 3,
      status: 'Fail',
    },
    remediation: { desc: words(report, finding.help) },
    resources: [resourceOf(report, finding)],
  };
}

function resourceOf(report: Report, finding: Finding) {
  const span = fileSpan(report, finding.at);
  const { line, column } = regionOf(report, span);
  const pointer = words(report, filePointer(report, finding));
  return {
    uid: words(report, `${span.path}#${filePointer(report, finding)}`),
    name: words(report, finding.server ?? span.path),
    type: finding.server === undefined ? 'MCP configuration' : 'MCP server',
    data: { file: span.path, line, column, pointer, ...(finding.client === undefined ? {} : { client: finding.client }) },
  };
}
