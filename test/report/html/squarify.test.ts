import fc from 'fast-check';
import { expect, test } from 'vitest';
import { squarify } from '../../../src/report/html/squarify.ts';

const FRAME = { x: 0, y: 0, width: 600, height: 400 };

test('the classic example is laid out as in the paper', () => {
  const cells = squarify([6, 6, 4, 3, 2, 2, 1], { x: 0, y: 0, width: 6, height: 4 });
  expect(cells.slice(0, 2)).toEqual([
    { index: 0, x: 0, y: 0, width: 3, height: 2 },
    { index: 1, x: 0, y: 2, width: 3, height: 2 },
  ]);
});

test('areas are in proportion, and no cell leaves the frame', () => {
  const values = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(values, (unsorted) => {
      const sorted = unsorted.sort((a, b) => b - a);
      const total = sorted.reduce((sum, v) => sum + v, 0);
      const cells = squarify(sorted, FRAME);
      expect(cells).toHaveLength(sorted.length);
      for (const { index, x, y, width, height } of cells) {
        expect(width * height).toBeCloseTo(((sorted[index] ?? 0) / total) * 240_000, 3);
        expect(x + width).toBeLessThanOrEqual(600.001);
        expect(y + height).toBeLessThanOrEqual(400.001);
      }
    }),
  );
});

test('nothing is nothing', () => {
  expect(squarify([], FRAME)).toEqual([]);
});
