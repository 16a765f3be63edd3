import fc from 'fast-check';
import { expect, it } from 'vitest';
import { grouped } from '../../src/report/grouped.ts';

it('sets thousands apart as the English language does', () => {
  fc.assert(fc.property(fc.nat({ max: Number.MAX_SAFE_INTEGER }), (n) => expect(grouped(n)).toBe(n.toLocaleString('en-US'))));
});
