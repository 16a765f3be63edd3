import { expect, test } from 'vitest';
import { productOf, workflowOf } from '../../src/estate/workflow.ts';
import { wilson } from '../../src/probe/wilson.ts';

test('nothing is said where nothing was measured', () => {
  expect(workflowOf([{ server: 's1' }])).toBeUndefined();
});
test('the product of the shares, and the server that costs most of it', () => {
  const workflow = workflowOf([
    { server: 's1', availability: wilson(9, 10) },
    { server: 's2', availability: wilson(8, 10) },
    { server: 's3' },
  ]);
  expect(workflow?.availability.value).toBeCloseTo(0.72, 10);
  expect(workflow).toMatchObject({ measured: 2, unmeasured: 1, costliest: { server: 's2' } });
});
test('a perfect record costs nothing, and is still no certainty', () => {
  const workflow = workflowOf([{ server: 's1', availability: wilson(5, 5) }]);
  expect(workflow?.costliest).toBeUndefined();
  expect(workflow?.availability).toMatchObject({ value: 1, high: 1 });
  expect(workflow?.availability.low).toBeCloseTo(wilson(5, 5).low, 10);
});
test('one that never answers stops everything', () => {
  const { value, low, high } = productOf([wilson(0, 10), wilson(10, 10)]);
  expect([value, low]).toEqual([0, 0]);
  expect(high).toBeCloseTo(wilson(0, 10).high, 10);
});
test('the interval holds the true product about 95 times in 100', () => {
  const random = numbers(1);
  for (const truth of [
    [0.9, 0.8, 0.95],
    [0.67, 0.99],
    [0.98, 0.98, 0.98, 0.98, 0.98],
  ]) {
    const product = truth.reduce((a, b) => a * b, 1);
    const runs = 30;
    let held = 0;
    for (let i = 0; i < 1000; i++) {
      const { low, high } = productOf(truth.map((p) => wilson(Array.from({ length: runs }, random).filter((x) => x < p).length, runs)));
      if (low <= product && product <= high) held++;
    }
    expect(held / 1000).toBeGreaterThan(0.92);
  }
});

/** The same numbers between 0 and 1 in every run of the test (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
