import type { Conditions, Lock, LockedServer } from '../model/lock.ts';
import { isObject, type JsonObject } from './canonical.ts';

const NONE: Conditions = { args: [], env: [], headers: [], capabilities: [] };

/** A report of `scan --format json` as a lock without definitions; undefined where it is none. */
export function scanLock(report: unknown): Lock | undefined {
  if (!isObject(report) || typeof report.schemaVersion !== 'number' || !Array.isArray(report.servers)) return undefined;
  const servers = new Map(report.servers.filter(isObject).flatMap((server) => asLocked(server).map((one) => [one.identity, one] as const)));
  return { encoding: 'o200k_base', servers: [...servers.values()] };
}

/** Only servers that answered have numbers; the lock has the others neither. */
function asLocked({ identity, name, package: ref, inspection }: JsonObject): LockedServer[] {
  if (typeof identity !== 'string' || !isObject(inspection) || inspection.outcome !== 'listed') return [];
  const { tools, tokens, serverVersion, protocolVersion, era } = inspection;
  return [
    {
      identity,
      names: typeof name === 'string' ? [name] : [],
      spec: '',
      package: isObject(ref) ? { ecosystem: String(ref.ecosystem), name: String(ref.name), version: stringOf(ref.version) } : undefined,
      serverVersion: stringOf(serverVersion),
      protocolVersion: stringOf(protocolVersion),
      era: era === 'legacy' || era === 'modern' ? era : undefined,
      conditions: NONE,
      digest: '',
      tools: [],
      totals: { tools: Number(tools) || 0, sent: isObject(tokens) ? Number(tokens.sent) : undefined },
    },
  ];
}

function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
