import { canonicalJson } from '../canonical.ts';
import { type Comparison, note } from './comparison.ts';
import { kindsOf } from './kindsOf.ts';
import type { Compare, Pair } from './objects.ts';
import { UNKNOWN } from './relation.ts';

/** The items of a list; tuples are compared as text only. */
export function compareArrays(c: Comparison, { a, b, route }: Pair, compare: Compare): void {
  if (![a, b].every((schema) => kindsOf(schema)?.has('array') !== false)) return;
  if (!Array.isArray(a.items) && !Array.isArray(b.items)) {
    if (a.items !== undefined || b.items !== undefined) compare(c, a.items ?? true, b.items ?? true, [...route, 'items']);
    return;
  }
  if (canonicalJson(a.items) === canonicalJson(b.items)) return;
  note(c, { route: [...route, 'items'], topic: 'unknown', what: 'has other positions', relation: UNKNOWN });
}
