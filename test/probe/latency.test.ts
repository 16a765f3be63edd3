import fc from 'fast-check';
import { expect, test } from 'vitest';
import { latencyOf, quantile } from '../../src/probe/latency.ts';

test('no time, no figure', () => {
  expect(latencyOf([])).toBeUndefined();
});
test('p95 of few runs is the worst of them', () => {
  expect(latencyOf([30, 10, 20])).toEqual({ p50: 20, p95: 30, worst: 30 });
});
test('p95 of twenty leaves one out', () => {
  const times = Array.from({ length: 20 }, (_, i) => i + 1);
  expect(latencyOf(times)).toEqual({ p50: 10, p95: 19, worst: 20 });
});
test('a quantile is one of the values, and at least its share of them do not exceed it', () => {
  const times = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(times, fc.double({ min: 0, max: 1, noNaN: true }), (values, share) => {
      const sorted = [...values].sort((a, b) => a - b);
      const found = quantile(sorted, share);
      expect(sorted).toContain(found);
      expect(sorted.filter((v) => v <= found).length / sorted.length).toBeGreaterThanOrEqual(share - 1e-9);
    }),
  );
});
