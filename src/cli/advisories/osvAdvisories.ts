import type { Advisory } from '../../model/advisory.ts';
import { plainText } from '../../model/untrusted.ts';

/** OSV's names of the ecosystems that a server is started from. */
export const OSV_ECOSYSTEMS: Readonly<Record<string, string>> = { npm: 'npm', pypi: 'PyPI', go: 'Go', cargo: 'crates.io', nuget: 'NuGet' };

const OURS = new Map(Object.entries(OSV_ECOSYSTEMS).map(([ours, theirs]) => [theirs, ours]));
const SEVERITIES: Readonly<Record<string, string>> = {
  CRITICAL: 'critical',
  HIGH: 'high',
  MODERATE: 'medium',
  MEDIUM: 'medium',
  LOW: 'low',
};
/** A version as comparators may hold it; nothing else of an answer comes into a range. */
const VERSION = /^[0-9A-Za-z][0-9A-Za-z.+_-]{0,99}$/;

/**
 * The advisories in one record of OSV (schema 1.7), one per affected package. Only ranges of versions with a beginning are taken, no
 * ranges of commits and no lists of versions; a record that was withdrawn gives none. Never throws, whatever the record holds.
 */
export function osvAdvisories(record: unknown): Advisory[] {
  const { id, aliases, affected, summary, details, withdrawn, database_specific: extra } = objectOf(record);
  if (typeof id !== 'string' || withdrawn) return [];
  const known = {
    ids: [id, ...listOf(aliases)].filter((word): word is string => typeof word === 'string' && /^[\w.:-]{3,60}$/.test(word)).slice(0, 10),
    severity: SEVERITIES[String(objectOf(extra).severity)] ?? (id.startsWith('MAL-') ? 'critical' : 'high'),
    kind: id.startsWith('MAL-') ? 'malicious' : 'vulnerable',
    summary: plainText(firstText(summary, details, 'a known vulnerability'), 160),
    url: `https://osv.dev/vulnerability/${encodeURIComponent(id)}`,
  };
  return listOf(affected).flatMap((item): Advisory[] => {
    const { package: named, ranges } = objectOf(item);
    const { ecosystem, name } = objectOf(named);
    const ours = OURS.get(String(ecosystem));
    const spans = listOf(ranges).flatMap(spansOf);
    if (!ours || typeof name !== 'string' || spans.length === 0) return [];
    const fixed = spans.at(-1)?.fixed;
    const everything = spans.some(({ range }) => range === '*');
    const range = everything ? '*' : spans.map((span) => span.range).join(' || ');
    return [{ ecosystem: ours, package: name, affected: range, ...(fixed !== undefined && { fixed }), ...known }];
  });
}

interface VersionSpan {
  readonly range: string;
  readonly fixed?: string;
}

/** `introduced` begins a span; `fixed` or `last_affected` ends it; without an end every later version is affected. */
function spansOf(range: unknown): VersionSpan[] {
  const { type, events } = objectOf(range);
  if (type !== 'SEMVER' && type !== 'ECOSYSTEM') return [];
  const spans: VersionSpan[] = [];
  let from: string | undefined;
  for (const event of listOf(events).map(objectOf)) {
    const { introduced, fixed, last_affected: last } = event;
    if (isVersion(introduced)) from ??= introduced === '0' ? '' : `>=${introduced} `;
    else if (from !== undefined && (isVersion(fixed) || isVersion(last))) {
      spans.push(isVersion(fixed) ? { range: `${from}<${fixed}`, fixed } : { range: `${from}<=${last}` });
      from = undefined;
    }
  }
  if (from !== undefined) spans.push({ range: from.trim() || '*' });
  return spans;
}

function isVersion(value: unknown): value is string {
  return typeof value === 'string' && VERSION.test(value);
}

function firstText(...values: readonly unknown[]): string {
  return String(values.find((value) => typeof value === 'string' && value !== '') ?? '');
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
