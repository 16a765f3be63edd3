import { expect, it } from 'vitest';
import { turn } from '../../../src/inspect/http/largeAnswers.ts';

const MEGABYTE = 1 << 20;
const settled = async (work: Promise<void> | undefined) => {
  let done = false;
  void (work ?? Promise.resolve()).then(() => {
    done = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 5));
  return done;
};

it('lets four conversations grow large at once, and the next when one has ended', async () => {
  const turns = Array.from({ length: 6 }, turn);
  expect(await Promise.all(turns.map((t) => settled(t.grow(3 * MEGABYTE))))).toEqual(Array(6).fill(true));
  expect(await Promise.all(turns.map((t) => settled(t.grow(2 * MEGABYTE))))).toEqual([true, true, true, true, false, false]);
  // The fifth has given up; its turn goes to the sixth.
  turns[4]?.end();
  turns[0]?.end();
  expect(await settled(turns[5]?.grow(MEGABYTE))).toBe(true);
  for (const t of turns) t.end();
});
