import { readFileSync } from 'node:fs';
import type { Entry } from '../model/entry.ts';
import type { Inspection } from '../model/inspection.ts';
import type { Probe, Rate } from '../model/probe.ts';
import { wilson } from '../probe/wilson.ts';
import { UsageError } from './usageError.ts';

type Asks = (entries: readonly Entry[]) => Promise<readonly Inspection[]>;

/**
 * An inspector that also knows what `mcp-audit probe --format json` measured before, entry by entry.
 * @throws UsageError where the file is no such thing
 */
export function withRecordedProbes(file: string | undefined, ask: Asks | undefined): Asks | undefined {
  if (file === undefined) return ask;
  const probes = readProbes(file);
  return async (entries) => {
    const inspections = ((await ask?.(entries)) ?? []).map((inspection) => {
      const known = inspection.entries.flatMap((key) => probes.get(key) ?? [])[0];
      return known && !inspection.probe ? { ...inspection, probe: known } : inspection;
    });
    const asked = new Set(inspections.flatMap((i) => i.entries));
    const { skipped } = await import('../inspect/outcomes.ts');
    const measured = entries.flatMap((entry) => {
      const probe = asked.has(entry.key) ? undefined : probes.get(entry.key);
      return probe ? [{ ...skipped({ entry, alsoFor: [] }, 'was not asked in this run'), probe }] : [];
    });
    return [...inspections, ...measured];
  };
}

function readProbes(file: string): Map<string, Probe> {
  const servers = objectOf(parsed(file)).servers;
  if (!Array.isArray(servers)) throw new UsageError(`${file} is not what \`mcp-audit probe --format json\` writes`);
  const found = new Map<string, Probe>();
  for (const server of servers.map(objectOf)) {
    const probe = probeFrom(server);
    for (const entry of listOf(server.entries)) if (probe) found.set(`${String(entry.file)}#${String(entry.pointer)}`, probe);
  }
  return found;
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`${file} ${error instanceof SyntaxError ? 'is no JSON' : 'cannot be read'}`);
  }
}

type Plain = Readonly<Record<string, unknown>>;

function objectOf(value: unknown): Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Plain) : {};
}

function listOf(value: unknown): Plain[] {
  return Array.isArray(value) ? value.map(objectOf) : [];
}

/** The counts are what counts: the interval is made from them again, so that a file cannot claim one of its own. */
function probeFrom(server: Plain): Probe | undefined {
  const { runs, answered } = server;
  if (!isCount(runs) || !isCount(answered) || runs === 0 || answered > runs) return undefined;
  const availability: Rate = wilson(answered, runs);
  const tools = objectOf(server.tools);
  const { least, most } = tools;
  return {
    runs,
    answered,
    availability,
    failures: listOf(server.failures).flatMap(({ count, reason }) =>
      isCount(count) ? [{ kind: 'other' as const, count, reason: String(reason) }] : [],
    ),
    tools: isCount(least) && isCount(most) ? { least, most, unsteady: unsteadyFrom(tools) } : undefined,
    anomalies: [],
  };
}

function unsteadyFrom(tools: Plain) {
  return listOf(tools.unsteady).flatMap(({ name, missing }) => (isCount(missing) ? [{ name: String(name), missing }] : []));
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
