import { groupBy } from '../model/groupBy.ts';
import type { Inspection } from '../model/inspection.ts';
import type { FailureCount, Probe, UnsteadyTool } from '../model/probe.ts';
import { failureKind } from './failureKind.ts';
import { latencyOf } from './latency.ts';
import { wilson } from './wilson.ts';

/** What repeated inspections of one server say together, the first one first; undefined where it was never really asked. */
export function probeOf(inspections: readonly Inspection[]): Probe | undefined {
  const asked = inspections.filter(({ outcome, fault }) => outcome !== 'skipped' && fault !== 'ours');
  const listed = asked.filter(({ outcome }) => outcome === 'listed');
  if (asked.length === 0) return undefined;
  const [first] = asked;
  const warm = listed.filter((inspection) => inspection !== first);
  const times = (of: (timings: NonNullable<Inspection['timings']>) => number | undefined, from = listed) =>
    latencyOf(from.flatMap(({ timings }) => (timings ? (of(timings) ?? []) : [])));
  return {
    runs: asked.length,
    answered: listed.length,
    availability: wilson(listed.length, asked.length),
    failures: failuresOf(asked),
    coldMs: first?.outcome === 'listed' && first.timings ? Math.round(first.timings.connectMs) : undefined,
    warm: times((t) => t.connectMs, warm),
    handshake: times((t) => t.handshakeMs),
    list: times((t) => t.listMs),
    tools: toolsOf(listed),
    anomalies: anomaliesOf(asked),
  };
}

/** Kind by kind, the commonest first. */
function failuresOf(asked: readonly Inspection[]): FailureCount[] {
  const failed = asked.flatMap((inspection) => {
    const kind = failureKind(inspection);
    return kind ? [{ kind, reason: inspection.reason ?? '' }] : [];
  });
  return [...groupBy(failed, ({ kind }) => kind)]
    .map(([kind, same]) => ({ kind, count: same.length, reason: same.at(-1)?.reason ?? '' }))
    .sort((a, b) => b.count - a.count);
}

function toolsOf(listed: readonly Inspection[]): Probe['tools'] {
  if (listed.length === 0) return undefined;
  const counts = listed.map(({ tools }) => tools.length);
  const seen = new Map<string, number>();
  for (const { tools } of listed) for (const name of new Set(tools.map((t) => t.name))) seen.set(name, (seen.get(name) ?? 0) + 1);
  const unsteady: UnsteadyTool[] = [...seen]
    .filter(([, times]) => times < listed.length)
    .map(([name, times]) => ({ name, missing: listed.length - times }));
  return { least: Math.min(...counts), most: Math.max(...counts), unsteady };
}

function anomaliesOf(asked: readonly Inspection[]): Probe['anomalies'] {
  const seen = asked.flatMap(({ anomalies }) => [...new Map(anomalies.map((a) => [a.kind, a])).values()]);
  return [...groupBy(seen, ({ kind }) => kind)].map(([kind, same]) => ({ kind, message: same[0]?.message ?? '', runs: same.length }));
}
