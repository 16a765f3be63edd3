import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineFeeds } from '../../../src/inspect/http/lineFeeds.ts';

const through = (chunks: readonly Buffer[]) => text(Readable.from(chunks).pipe(lineFeeds({ left: 0 })));

it('ends every line with a line feed, however it ended and wherever the chunks are cut', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('a', 'ä', '\r', '\n', '\r\n'), { maxLength: 30 }),
      fc.integer({ min: 1, max: 5 }),
      async (parts, size) => {
        const bytes = Buffer.from(parts.join(''));
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size));
        expect(await through(chunks)).toBe(parts.join('').replace(/\r\n?/g, '\n'));
      },
    ),
  ));

it('hands on what has none as it is', async () => {
  const chunk = Buffer.from('data: x\n\n');
  expect(
    await Readable.from([chunk])
      .pipe(lineFeeds({ left: 0 }))
      .toArray(),
  ).toEqual([chunk]);
});

it('brings no more lines than it may', async () => {
  const stream = Readable.from([Buffer.from('a\n'.repeat(5)), Buffer.from('b\r'.repeat(5))]).pipe(lineFeeds({ left: 0, lines: 9 }));
  await expect(text(stream)).rejects.toMatchObject({ code: 'TOO_MANY_LINES' });
});
