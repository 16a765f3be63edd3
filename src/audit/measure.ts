import type { Entry } from '../model/entry.ts';
import type { Inspected } from '../model/estate.ts';
import { byEntryKey, type Inspection } from '../model/inspection.ts';
import { serverTokens } from '../tokens/serverTokens.ts';
import type { Parts } from './parts.ts';

/** Joins each entry with what its server said, and counts it. */
export async function measure(parts: Parts, entries: readonly Entry[], inspections: readonly Inspection[]): Promise<Inspected[]> {
  const byKey = byEntryKey(inspections);
  const listed = inspections.filter((i) => i.outcome === 'listed');
  const count = listed.length > 0 ? await parts.loadCounter?.(parts.options.encoding) : undefined;
  const counted = new Map(count ? listed.map((i) => [i, serverTokens(i, parts.options.encoding, count)] as const) : []);
  return entries.flatMap((entry) => {
    const inspection = byKey.get(entry.key);
    return inspection ? [{ entry, inspection, tokens: counted.get(inspection) }] : [];
  });
}
