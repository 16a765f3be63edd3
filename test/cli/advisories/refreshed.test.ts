import { describe, expect, it } from 'vitest';
import { refreshed } from '../../../src/cli/advisories/refreshed.ts';
import type { Advisory } from '../../../src/model/advisory.ts';

const advisory = (name: string, ids: readonly string[], affected = '*'): Advisory => ({
  ecosystem: 'npm',
  package: name,
  affected,
  ids,
  severity: 'high',
  kind: 'vulnerable',
  summary: 'bad',
});

describe('a refresh', () => {
  it('replaces what OSV knows by one of its ids, and keeps the rest', () => {
    const kept = advisory('b', []);
    const fresh = advisory('a', ['GHSA-1', 'CVE-1'], '<2.0.0');
    const before = { date: '2026-01-01', advisories: [advisory('a', ['CVE-1'], '<1.0.0'), kept] };
    expect(refreshed(before, [fresh], '2026-02-01')).toEqual({ date: '2026-02-01', advisories: [kept, fresh] });
  });

  it('takes the same advisory under two ids once', () => {
    const [ghsa, pysec] = [advisory('a', ['GHSA-1', 'CVE-1']), advisory('a', ['PYSEC-1', 'CVE-1'])];
    expect(refreshed({ date: '2026-01-01', advisories: [] }, [ghsa, pysec], '2026-02-01').advisories).toEqual([ghsa]);
  });

  it('does not take the same id of another package for it', () => {
    const other = advisory('b', ['CVE-1']);
    expect(refreshed({ date: '2026-01-01', advisories: [other] }, [advisory('a', ['CVE-1'])], '2026-02-01').advisories).toContain(other);
  });
});
