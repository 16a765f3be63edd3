import { UsageError } from '../usageError.ts';
import { OSV_ECOSYSTEMS } from './osvAdvisories.ts';

/** A package by name, in the ecosystem's own notation of `PackageRef`. */
export interface Named {
  readonly ecosystem: string;
  readonly name: string;
}

/** One answer is at most 16 MiB, waits at most 30 seconds; all of them together at most five minutes. */
const LARGEST_ANSWER = 16 * 1024 * 1024;
const LONGEST_WAIT = 30_000;
const LONGEST_RUN = 300_000;
/** OSV takes at most 1,000 queries at once. */
const BATCH = 500;
/** Pages of one query, and records in all; more is no answer about MCP servers. */
const MOST_PAGES = 10;
const MOST_RECORDS = 5000;
const AT_ONCE = 8;

/**
 * All records of OSV about these packages. Sends their names and ecosystems, nothing else.
 * @throws UsageError for an address that is neither https nor this machine; Error where OSV does not answer as it should
 */
export async function askOsv(packages: readonly Named[], base: URL): Promise<readonly unknown[]> {
  if (!isSafe(base)) throw new UsageError('--osv-url must be https, or http on this machine');
  const stop = AbortSignal.timeout(LONGEST_RUN);
  const ids = new Set<string>();
  for (let from = 0; from < packages.length; from += BATCH) {
    for (const id of await idsOf(packages.slice(from, from + BATCH), base, stop)) ids.add(id);
  }
  if (ids.size > MOST_RECORDS) throw new Error(`OSV names ${ids.size} records, more than can be about these packages`);
  return each([...ids], (id) => ask(new URL(`v1/vulns/${encodeURIComponent(id)}`, base), undefined, stop));
}

/** https anywhere, plain http only where nobody listens on the way. */
function isSafe({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname));
}

interface Query {
  readonly package: { readonly name: string; readonly ecosystem: string };
  readonly page_token?: string;
}

async function idsOf(packages: readonly Named[], base: URL, stop: AbortSignal): Promise<string[]> {
  const ids: string[] = [];
  let queries: readonly Query[] = packages.flatMap(({ ecosystem, name }) => {
    const theirs = OSV_ECOSYSTEMS[ecosystem];
    return theirs === undefined ? [] : [{ package: { name, ecosystem: theirs } }];
  });
  for (let page = 0; queries.length > 0 && page < MOST_PAGES; page++) {
    const answer = await ask(new URL('v1/querybatch', base), { queries }, stop);
    const results = (answer as { results?: readonly (BatchResult | null)[] } | null)?.results;
    if (!Array.isArray(results) || results.length !== queries.length) throw new Error('OSV did not answer every question');
    const all: readonly (BatchResult | null)[] = results;
    ids.push(...all.flatMap((result) => result?.vulns ?? []).flatMap(({ id }) => (typeof id === 'string' ? id : [])));
    queries = queries.flatMap((query, i) => (all[i]?.next_page_token ? [{ ...query, page_token: all[i]?.next_page_token }] : []));
  }
  return ids;
}

interface BatchResult {
  readonly vulns?: readonly { readonly id?: unknown }[];
  readonly next_page_token?: string;
}

async function ask(url: URL, body: unknown, stop: AbortSignal): Promise<unknown> {
  const response = await fetch(url, {
    method: body === undefined ? 'GET' : 'POST',
    ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    // An answer from elsewhere would get round the rule about https.
    redirect: 'error',
    signal: AbortSignal.any([stop, AbortSignal.timeout(LONGEST_WAIT)]),
  });
  if (!response.ok) throw new Error(`${url.host} answers ${response.status}`);
  return JSON.parse(await textOf(response));
}

async function textOf(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.byteLength;
    if (size > LARGEST_ANSWER) throw new Error('the answer is larger than 16 MiB');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

async function each<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = items.entries();
  const worker = async () => {
    for (const [i, item] of queue) results[i] = await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, worker));
  return results;
}
