import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { osvAdvisories } from '../../../src/cli/advisories/osvAdvisories.ts';

const record = (events: readonly object[], more: object = {}) => ({
  id: 'GHSA-aaaa-bbbb-cccc',
  aliases: ['CVE-2026-1'],
  summary: 'command injection',
  database_specific: { severity: 'MODERATE' },
  affected: [{ package: { ecosystem: 'npm', name: 'acme-files' }, ranges: [{ type: 'SEMVER', events }] }],
  ...more,
});
const rangeOf = (...events: readonly object[]) => osvAdvisories(record(events))[0]?.affected;

describe('a record of OSV', () => {
  it('becomes an advisory with its ids, severity and link', () => {
    expect(osvAdvisories(record([{ introduced: '0' }, { fixed: '1.2.0' }]))).toEqual([
      {
        ecosystem: 'npm',
        package: 'acme-files',
        affected: '<1.2.0',
        fixed: '1.2.0',
        ids: ['GHSA-aaaa-bbbb-cccc', 'CVE-2026-1'],
        severity: 'medium',
        kind: 'vulnerable',
        summary: 'command injection',
        url: 'https://osv.dev/vulnerability/GHSA-aaaa-bbbb-cccc',
      },
    ]);
  });

  test.each([
    ['from a version on', [{ introduced: '1.0.0' }, { fixed: '1.2.0' }], '>=1.0.0 <1.2.0'],
    ['up to and with a version', [{ introduced: '0' }, { last_affected: '1.2.0' }], '<=1.2.0'],
    ['without a fix', [{ introduced: '1.0.0' }], '>=1.0.0'],
    ['every version', [{ introduced: '0' }], '*'],
    ['two spans', [{ introduced: '0' }, { fixed: '1.0.1' }, { introduced: '2.0.0' }, { fixed: '2.0.3' }], '<1.0.1 || >=2.0.0 <2.0.3'],
  ])('means %s', (_, events, range) => {
    expect(rangeOf(...events)).toBe(range);
  });

  it('about malicious code says so', () => {
    expect(osvAdvisories(record([{ introduced: '0' }], { id: 'MAL-2026-1', database_specific: {} }))).toMatchObject([
      { kind: 'malicious', severity: 'critical', affected: '*' },
    ]);
  });

  it('gives nothing where it was withdrawn, knows commits only, or is about another ecosystem', () => {
    const git = [
      { package: { ecosystem: 'npm', name: 'a' }, ranges: [{ type: 'GIT', events: [{ introduced: '0' }] }], versions: ['1.0.0'] },
    ];
    const other = [{ package: { ecosystem: 'Debian:12', name: 'a' }, ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }] }] }];
    expect(osvAdvisories(record([{ introduced: '0' }], { withdrawn: '2026-01-01T00:00:00Z' }))).toEqual([]);
    expect(osvAdvisories(record([], { affected: git }))).toEqual([]);
    expect(osvAdvisories(record([], { affected: other }))).toEqual([]);
  });

  it('cannot smuggle words into a range', () => {
    expect(rangeOf({ introduced: '0' }, { fixed: '1.0.0 || *' })).toBe('*');
    expect(osvAdvisories(record([{ introduced: '>=0 || *' }, { fixed: '1.0.0' }]))).toEqual([]);
  });

  it('never breaks on what it holds', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => Array.isArray(osvAdvisories(value))));
    fc.assert(fc.property(fc.jsonValue(), (value) => Array.isArray(osvAdvisories({ id: 'X-1', affected: value }))));
    fc.assert(fc.property(fc.array(fc.jsonValue()), (events) => Array.isArray(osvAdvisories(record(events as object[])))));
  });
});
