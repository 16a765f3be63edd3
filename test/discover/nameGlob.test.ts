import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { literally, nameGlob } from '../../src/discover/nameGlob.ts';

/** The plain recursive meaning of `*` and `?`. */
function means(pattern: string, name: string): boolean {
  if (pattern === '') return name === '';
  if (pattern[0] === '*') return means(pattern.slice(1), name) || (name !== '' && means(pattern, name.slice(1)));
  return name !== '' && (pattern[0] === '?' || pattern[0] === name[0]) && means(pattern.slice(1), name.slice(1));
}

const word = (letters: readonly string[], maxLength: number) => array(constantFrom(...letters), { maxLength }).map((l) => l.join(''));

describe('a glob of one name', () => {
  test.each([
    ['*.json', '.json', true],
    ['*.config.toml', 'work.config.toml', true],
    ['*.config.toml', 'config.toml', false],
    ['a[b-d]e', 'ace', true],
    ['a[!b-d]e', 'ace', false],
    ['a[]]e', 'a]e', true],
    ['a[e', 'a[e', true],
    ['\\*.md', '*.md', true],
    ['\\*.md', 'a.md', false],
    ['ab*ba', 'aba', false],
  ])('%s and %s', (pattern, name, expected) => expect(nameGlob(pattern).matches(name)).toBe(expected));

  test('means what its stars and question marks say', () => {
    assert(
      property(
        word(['a', 'b', '*', '?'], 8),
        word(['a', 'b'], 10),
        (pattern, name) => nameGlob(pattern).matches(name) === means(pattern, name),
      ),
    );
  });

  test('a name made literal matches itself alone', () => {
    assert(property(word(['a', '*', '?', '[', ']', '\\', '!'], 8), (name) => nameGlob(literally(name)).literal === name));
  });

  test('takes no time to speak of, however many stars', () => {
    const started = performance.now();
    expect(nameGlob(`${'*a'.repeat(100)}[b]`).matches('a'.repeat(255))).toBe(false);
    expect(nameGlob(`${'*a'.repeat(100)}b`).matches('a'.repeat(255))).toBe(false);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
