import type { Entry } from '../../model/entry.ts';
import { groupBy } from '../../model/groupBy.ts';
import type { Inspection } from '../../model/inspection.ts';
import type { Probe } from '../../model/probe.ts';
import type { Report } from '../../model/report.ts';

/** One server that was asked several times, with the entries that would start the very same thing. */
export interface Probed {
  readonly entries: readonly [Entry, ...Entry[]];
  readonly inspection: Inspection;
  readonly probe: Probe;
}

/** Every probed server once, the least available first. */
export function probedOf({ estate }: Report): Probed[] {
  const byInspection = groupBy(estate.inspected, (i) => i.inspection);
  const probed = [...byInspection].flatMap(([inspection, [first, ...others]]): Probed[] =>
    inspection.probe && first ? [{ entries: [first.entry, ...others.map((o) => o.entry)], inspection, probe: inspection.probe }] : [],
  );
  return probed.sort((a, b) => a.probe.availability.value - b.probe.availability.value);
}
