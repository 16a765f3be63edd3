import type { ClientCapabilities } from '@modelcontextprotocol/client';
import type { Anomaly, Inspection } from '../model/inspection.ts';

/** What a client with everything declares: `ClientCapabilities` of MCP 2025-11-25. */
export const EVERY_CAPABILITY: ClientCapabilities = { roots: { listChanged: true }, sampling: {}, elicitation: {} };

/** How many names a message tells. */
const TOLD = 5;

/** The plain inspection, with an anomaly where the server lists other tools for a client that declares everything. */
export function withCapabilityDifference(plain: Inspection, capable: Inspection | undefined): Inspection {
  if (plain.outcome !== 'listed' || capable?.outcome !== 'listed') return plain;
  const before = new Set(plain.tools.map((tool) => tool.name));
  const after = new Set(capable.tools.map((tool) => tool.name));
  const parts = [...named('adds', missingIn(before, after)), ...named('drops', missingIn(after, before))];
  if (parts.length === 0) return plain;
  const message = `lists other tools for a client that declares roots, sampling and elicitation: it ${parts.join(' and ')}`;
  const anomaly: Anomaly = {
    kind: 'capability-dependent-list',
    message,
    count: missingIn(before, after).length + missingIn(after, before).length,
  };
  return { ...plain, anomalies: [...plain.anomalies, anomaly] };
}

function missingIn(known: ReadonlySet<string>, names: ReadonlySet<string>): string[] {
  return [...names].filter((name) => !known.has(name));
}

function named(verb: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const more = names.length > TOLD ? ` and ${names.length - TOLD} more` : '';
  return [`${verb} ${names.slice(0, TOLD).join(', ')}${more}`];
}
