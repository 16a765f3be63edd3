import { array, assert, boolean, constantFrom, property, record } from 'fast-check';
import ignore from 'ignore';
import { describe, expect, test } from 'vitest';
import { ignored, ignoreRules } from '../../src/discover/ignoreRules.ts';

const judged = (text: string, path: string) => ignored(ignoreRules(text, 0), path.replace(/\/$/, '').split('/'), path.endsWith('/'));

/** As a walk does it: a folder that is left out takes everything below with it. */
function leftOut(text: string, path: string): boolean {
  const names = path.split('/');
  return names.some((_, at) => judged(text, names.slice(0, at + 1).join('/') + (at < names.length - 1 ? '/' : '')));
}

describe('the rules of a .gitignore', () => {
  test.each([
    ['build/', 'build/', true],
    ['build/', 'build', undefined],
    ['build', 'a/b/build', true],
    ['/build', 'a/build', undefined],
    ['a/b', 'x/a/b', undefined],
    ['**/a/b', 'x/a/b', true],
    ['a/**', 'a/', undefined],
    ['a/**', 'a/b/c', true],
    ['a/**/z', 'a/z', true],
    ['a/**/z', 'a/b/c/z', true],
    ['*.log\n!keep.log', 'keep.log', false],
    ['# comment', '# comment', undefined],
    ['\\#name', '#name', true],
    ['name  \r', 'name', true],
    ['name\\ ', 'name ', true],
    ['\uFEFFname', 'name', true],
    ['!', '!', undefined],
    ['/', 'a', undefined],
  ])('%j judges %j', (text, path, expected) => expect(judged(text, path)).toBe(expected));

  test('hold below their own folder', () => {
    const rules = ignoreRules('/out', 1);
    expect(ignored(rules, ['sub', 'out'], true)).toBe(true);
    expect(ignored(rules, ['sub', 'deep', 'out'], true)).toBeUndefined();
  });

  test('agree with the package `ignore`', () => {
    const segment = constantFrom('a', 'b', 'ab', '*', 'a*', '**', '?', '[ab]');
    const pattern = record({
      segments: array(segment, { minLength: 1, maxLength: 4 }),
      negated: boolean(),
      first: boolean(),
      last: boolean(),
    });
    const line = pattern.map(
      ({ segments, negated, first, last }) => `${negated ? '!' : ''}${first ? '/' : ''}${segments.join('/')}${last ? '/' : ''}`,
    );
    const path = array(constantFrom('a', 'b', 'ab', 'c'), { minLength: 1, maxLength: 5 }).map((names) => names.join('/'));
    assert(
      property(array(line, { minLength: 1, maxLength: 4 }), path, (lines, at) => {
        const text = lines.join('\n');
        return leftOut(text, at) === ignore().add(text).ignores(at);
      }),
      { numRuns: 2000 },
    );
  });
});
