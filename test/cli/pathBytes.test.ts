import { assert, property, uint8Array } from 'fast-check';
import { expect, test } from 'vitest';
import { nameOf, rawPath } from '../../src/cli/pathBytes.ts';

test('any bytes become a name that leads back to them', () => {
  assert(
    property(uint8Array({ maxLength: 40 }), (bytes) => Buffer.from(rawPath(nameOf(Buffer.from(bytes)))).equals(Buffer.from(bytes))),
    { numRuns: 1000 },
  );
});

test('a name in UTF-8 is itself', () => {
  expect(nameOf(Buffer.from('名前 😀 \uFFFD'))).toBe('名前 😀 \uFFFD');
  expect(rawPath('名前 😀 \uFFFD')).toBe('名前 😀 \uFFFD');
});
