import type { Latency, Probe } from '../../model/probe.ts';
import type { Report } from '../../model/report.ts';
import { safeJson } from '../safeJson.ts';
import { words } from '../words.ts';
import { type Probed, probedOf } from './probed.ts';

/** What probing showed, as data: what `--probe FILE` reads again. An entry is known by its file and its place in it. */
export function probeJson(report: Report): string {
  const { run } = report;
  return `${safeJson({
    schemaVersion: 1,
    kind: 'probe',
    tool: { name: 'mcp-audit', version: run.version },
    run: { startedAt: run.startedAt, durationMs: run.durationMs, complete: run.complete },
    servers: probedOf(report).map((probed) => serverJson(report, probed)),
  })}\n`;
}

function serverJson(report: Report, { entries, inspection, probe }: Probed) {
  const [first] = entries;
  return {
    name: words(report, first.name.value),
    identity: words(report, first.identity),
    entries: entries.map(({ file, pointer }) => ({ client: file.client, file: file.path, pointer: report.redact(pointer) })),
    outcome: inspection.outcome,
    ...measuredJson(report, probe),
  };
}

function measuredJson(report: Report, { runs, answered, availability, failures, coldMs, warm, handshake, list, tools, anomalies }: Probe) {
  return {
    runs,
    answered,
    availability,
    failures: failures.map(({ kind, count, reason }) => ({ kind, count, reason: words(report, reason) })),
    coldMs: coldMs ?? null,
    warm: latencyJson(warm),
    handshake: latencyJson(handshake),
    list: latencyJson(list),
    tools: tools ? { ...tools, unsteady: tools.unsteady.map(({ name, missing }) => ({ name: words(report, name), missing })) } : null,
    anomalies: anomalies.map(({ kind, message, runs }) => ({ kind, message: words(report, message), runs })),
  };
}

function latencyJson(latency: Latency | undefined) {
  return latency ? { p50Ms: latency.p50, p95Ms: latency.p95, worstMs: latency.worst } : null;
}
