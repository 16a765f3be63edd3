import { describe, expect, it } from 'vitest';
import { sharedLook } from '../../../src/inspect/stdio/sharedLook.ts';

describe('sharedLook', () => {
  const counted = () => {
    let looks = 0;
    return sharedLook(async () => {
      const number = ++looks;
      await new Promise((resolve) => setTimeout(resolve, 5));
      return number;
    });
  };

  it('lets all who ask at the same time share one look', async () => {
    const look = counted();
    expect(await Promise.all([look(), look(), look()])).toEqual([1, 1, 1]);
  });

  it('never answers with a look that began before the question', async () => {
    const look = counted();
    const first = look();
    await Promise.resolve();
    await new Promise((resolve) => setTimeout(resolve, 1));
    expect(await Promise.all([first, look(), look()])).toEqual([1, 2, 2]);
  });

  it('looks again after one that failed', async () => {
    let failing = true;
    const look = sharedLook(async () => {
      if (failing) throw new Error('no /proc');
      return 'seen';
    });
    await expect(look()).rejects.toThrow('no /proc');
    failing = false;
    expect(await look()).toBe('seen');
  });
});
