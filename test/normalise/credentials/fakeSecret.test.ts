import { describe, expect, it } from 'vitest';
import { fakeSecret, SECRET_KINDS } from '../../../fixtures/secrets.ts';

describe('made credentials', () => {
  it('are the same on every run and differ by seed', () => {
    for (const kind of SECRET_KINDS) {
      expect(fakeSecret(kind)).toBe(fakeSecret(kind));
      expect(fakeSecret(kind, 'one')).not.toBe(fakeSecret(kind, 'two'));
    }
  });

  it('have nothing of their form left in them', () => {
    for (const kind of SECRET_KINDS) expect(fakeSecret(kind)).not.toMatch(/[{}]/);
  });

  it('are refused for a kind that nobody knows', () => {
    expect(() => fakeSecret('nobody')).toThrow(RangeError);
  });
});
