import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spanIndex } from '../../src/check/spanIndex.ts';
import { covers, type Span } from '../../src/model/span.ts';

const span = fc.record({ start: fc.nat(40), size: fc.nat(15) }).map(({ start, size }): Span => ({ path: '/f', start, end: start + size }));
const spans = fc.array(span, { maxLength: 25 });

test('what is around a place is a span that covers it, and none that starts later does', () => {
  fc.assert(
    fc.property(spans, span, (all, at) => {
      const found = spanIndex(all.map((s) => [s, s] as const)).around(at);
      const covering = all.filter((s) => covers(s, at));
      expect(found === undefined).toBe(covering.length === 0);
      if (found) expect(covering).toContainEqual(found);
      expect(found?.start ?? Number.NEGATIVE_INFINITY).toBe(Math.max(...covering.map((s) => s.start)));
    }),
  );
});

test('of those that start together the narrowest is around a place', () => {
  const at = (end: number) => ({ path: '/f', start: 0, end });
  const index = spanIndex([30, 10, 20].map((end) => [at(end), end] as const));
  expect([5, 15, 25].map((end) => index.around({ path: '/f', start: 1, end }))).toEqual([10, 20, 30]);
});

test('what touches a place shares a character with it, or its start', () => {
  fc.assert(
    fc.property(spans, span, (all, at) => {
      const found = [...spanIndex(all.map((s, i) => [s, i] as const)).touching(at)];
      const expected = all.flatMap((s, i) => ((s.start < at.end && at.start < s.end) || s.start === at.start ? [i] : []));
      expect(found.sort()).toEqual(expected.sort());
    }),
  );
});

test('another file is never near', () => {
  const index = spanIndex([[{ path: '/a', start: 0, end: 9 }, 'a']]);
  expect(index.around({ path: '/b', start: 1, end: 2 })).toBeUndefined();
  expect([...index.touching({ path: '/b', start: 1, end: 2 })]).toEqual([]);
});

test('a file that one entry spans is searched as fast as any', () => {
  const at = (start: number, end: number) => ({ path: '/f', start, end });
  const many = Array.from({ length: 20_000 }, (_, i) => [at(i * 10, i * 10 + 5), i] as const);
  const index = spanIndex(many);
  const started = process.cpuUsage();
  for (let i = 0; i < 20_000; i++) expect(index.around(at(i * 10 + 1, i * 10 + 2))).toBe(i);
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(2000);
});
