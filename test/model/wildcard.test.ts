import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesWildcard } from '../../src/model/wildcard.ts';

const letters = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 12 });

test('agrees with the regular expression of the same meaning', () => {
  fc.assert(
    fc.property(letters, letters, (pattern, text) => {
      const plain = text.replaceAll('*', 'c');
      expect(matchesWildcard(pattern, plain)).toBe(new RegExp(`^${pattern.replace(/\*+/g, '.*')}$`).test(plain));
    }),
  );
});

test('a pattern made to be slow is answered at once', () => {
  const started = process.cpuUsage();
  expect(matchesWildcard(`${'*a'.repeat(500)}b`, 'a'.repeat(20_000))).toBe(false);
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(1000);
});
