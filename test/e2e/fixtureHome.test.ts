import { describe, expect, test } from 'vitest';
import { filledIn, fixtureHome } from '../support/fixtureHome.ts';

const { expected, files } = fixtureHome('dev');

describe('the table beside the fixture home', () => {
  test.each(expected.problems.map((p) => [`${p.file}:${p.at}`, p.rule, p] as const))(
    '%s says what stands there (%s)',
    (_, _rule, planted) => {
      const [line = 0, from = 0, to = 0] = planted.at.split(/[:-]/).map(Number);
      const text = filledIn(planted.file, files.get(planted.file) ?? '', '/home/dev');
      expect(text.split('\n')[line - 1]?.slice(from - 1, to - 1)).toBe(filledIn(planted.file, planted.text, '/home/dev'));
    },
  );

  test('plants something in every file but those of safe twins alone', () => {
    const planted = new Set(expected.problems.map((p) => p.file));
    expect([...files.keys()].filter((file) => !planted.has(file))).toEqual(['work/shop/.claude/settings.json']);
  });

  test('holds no credential itself', () => {
    expect([...files.values()].join('\n')).not.toMatch(/\b(?:ghp_|sk_live_|xoxb-|AIza|glpat-)\w{8}/);
  });
});
