import fc from 'fast-check';
import { it } from 'vitest';
import { grouped } from '../../src/report/grouped.ts';

it('sets thousands apart as the English language does', () => {
  fc.assert(fc.property(fc.maxSafeNat(), (n) => grouped(n) === n.toLocaleString('en-US')));
});
