import type { Anomaly } from '../model/anomaly.ts';
import type { JsonObject } from './jsonObject.ts';

/** The members of the answers that hold a list, and what the list is called for people. */
const NAMES = { tools: 'tools', prompts: 'prompts', resources: 'resources', resourceTemplates: 'resource templates' } as const;

const LIMITS = { pages: 200, items: 50_000 };
/** So many pages are waited for as long as the server has at all. */
const FEW_PAGES = 20;

/** A page as sent, or why there is none. */
export type PageReader = (cursor: string | undefined) => Promise<JsonObject>;

export interface Paged {
  /** The items as sent, whatever they are. */
  readonly items: readonly unknown[];
  readonly anomalies: readonly Anomaly[];
}

/**
 * Reads a list page by page until it ends, repeats a cursor or passes a limit; what was read stays. `patienceMs`: how long many pages may
 * take, so that slow ones without an end are not lost to the deadline.
 */
export async function readPages(member: keyof typeof NAMES, read: PageReader, patienceMs = Number.POSITIVE_INFINITY): Promise<Paged> {
  const until = performance.now() + patienceMs;
  const items: unknown[] = [];
  const cursors = new Set<string>();
  let cursor: string | undefined;
  for (let page = 1; ; page++) {
    const result = await read(cursor);
    const found = result[member];
    if (Array.isArray(found)) for (const item of found) items.push(item);
    cursor = typeof result.nextCursor === 'string' ? result.nextCursor : undefined;
    const ended = cursor === undefined ? '' : endless(cursor, cursors, { page, items: items.length, late: performance.now() > until });
    if (ended !== undefined) return { items: items.slice(0, LIMITS.items), anomalies: ended ? [anomaly(member, ended, page)] : [] };
  }
}

/** Why the next page is not asked for; undefined where it is. */
function endless(cursor: string, seen: Set<string>, read: { page: number; items: number; late: boolean }): string | undefined {
  if (seen.has(cursor)) return 'its pages name a cursor that came before';
  if (read.page >= LIMITS.pages) return `it has more than ${LIMITS.pages} pages`;
  if (read.items >= LIMITS.items) return `it has more than ${LIMITS.items} items`;
  if (read.late && read.page >= FEW_PAGES) return `after ${read.page} pages there was no time for more`;
  seen.add(cursor);
  return undefined;
}

function anomaly(member: keyof typeof NAMES, why: string, count: number): Anomaly {
  return { kind: 'endless-pages', message: `the list of ${NAMES[member]} does not end: ${why}`, count };
}
