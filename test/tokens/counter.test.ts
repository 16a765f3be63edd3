import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { get_encoding } from 'tiktoken';
import { describe, expect, it } from 'vitest';
import type { Encoding } from '../../src/model/tokens.ts';
import { counterOf } from '../../src/tokens/counter.ts';
import { packVocabulary, unpackVocabulary } from '../../src/tokens/vocabulary.ts';

const require = createRequire(import.meta.url);
const packed = (encoding: Encoding) =>
  packVocabulary(JSON.parse(readFileSync(require.resolve(`tiktoken/encoders/${encoding}.json`), 'utf8')).bpe_ranks);

describe.each(['o200k_base', 'cl100k_base'] as const)('the %s counter', (encoding) => {
  const count = counterOf(encoding, packed(encoding));
  const oracle = get_encoding(encoding);
  const expected = (text: string) => oracle.encode(text, [], []).length;

  it.each([
    ['nothing', ''],
    ['English', "The quick brown fox doesn't jump; they'LL say it’s lazy."],
    [
      'JSON',
      JSON.stringify({ name: 'read_file', description: 'Read a file.\n\nArgs:\n  path: the path', inputSchema: { type: 'object' } }),
    ],
    ['special tokens as text', 'before <|endoftext|> after'],
    ['white space of every kind', 'a \t\r\n  b\u0085c\ufeffd\u2028e   \n\n  f '],
    ['Chinese, Arabic, Devanagari, emoji', '我喜欢 测试 مرحبا नमस्ते 👩‍👩‍👧 é é'],
    ['the long s', "it'ſ it's IT'S"],
    ['a lone surrogate', 'a\ud800b'],
    ['digits', '12345678 3.14159 ٣٤٥'],
  ])('agrees with tiktoken on %s', (_, text) => expect(count(text)).toBe(expected(text)));

  it('agrees with tiktoken on any text', () => {
    const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 60 }), fc.json());
    fc.assert(
      fc.property(anyText, (text) => count(text) === expected(text)),
      { numRuns: 1500 },
    );
  });

  it('agrees with tiktoken on long runs, where merging order shows', () => {
    for (const run of ['a', '=', 'ab', ' ', 'é', '文', 'Aa', 'xyzzy']) expect(count(run.repeat(700))).toBe(expected(run.repeat(700)));
  });
});

it('counts a hostile megabyte in linear-like time: ten times the text, not a hundred times the work', () => {
  const count = counterOf('o200k_base', packed('o200k_base'));
  expect(count('a'.repeat(900_000))).toBeGreaterThan(100_000);
});

it('refuses bytes that are no vocabulary', () => {
  expect(() => unpackVocabulary(new Uint8Array(64))).toThrow(/damaged/);
});
