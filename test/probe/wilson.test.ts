import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wilson } from '../../src/probe/wilson.ts';

test('agrees with published values', () => {
  // Newcombe 1998, table I: 81 of 263, and 1 of 29.
  expect(wilson(81, 263).low).toBeCloseTo(0.2553, 4);
  expect(wilson(81, 263).high).toBeCloseTo(0.3662, 4);
  expect(wilson(1, 29).low).toBeCloseTo(0.0061, 4);
  expect(wilson(1, 29).high).toBeCloseTo(0.1718, 4);
});
test('says nothing without a run', () => {
  expect(wilson(0, 0)).toEqual({ value: 0, low: 0, high: 1 });
});
test('does not take a run of luck for certainty', () => {
  expect(wilson(5, 5).high).toBe(1);
  expect(wilson(5, 5).low).toBeCloseTo(0.566, 3);
  expect(wilson(0, 5).low).toBe(0);
});
test('the interval holds the measured share and lies within 0 and 1; failures mirror successes', () => {
  const counts = fc
    .integer({ min: 1, max: 500 })
    .chain((runs) => fc.record({ runs: fc.constant(runs), wins: fc.integer({ min: 0, max: runs }) }));
  fc.assert(
    fc.property(counts, ({ runs, wins }) => {
      const { value, low, high } = wilson(wins, runs);
      const mirrored = wilson(runs - wins, runs);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(value);
      expect(high).toBeGreaterThanOrEqual(value);
      expect(1 - mirrored.high).toBeCloseTo(low, 10);
    }),
  );
});
