import { expect, test } from 'vitest';
import { toolSearchShare } from '../../src/model/toolSearch.ts';

test.each([
  ['true', 0],
  ['1', 0],
  ['false', 100],
  ['0', 100],
  ['auto', 10],
  ['auto:0', 0],
  ['auto:25', 25],
  ['auto:100', 100],
  ['auto:999', 100],
  ['', undefined],
  ['true:5', undefined],
  ['auto:', undefined],
  ['auto:x', undefined],
])('%j holds definitions back above %s per cent of the window', (value, share) => {
  expect(toolSearchShare(value)).toBe(share);
});
