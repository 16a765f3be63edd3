import { describe, expect, test } from 'vitest';
import { runRule } from '../../src/check/runRule.ts';
import type { Estate } from '../../src/model/estate.ts';
import type { AnyRule, Facts, Subject } from '../../src/model/rule.ts';
import { context, entry, estate, file, rule } from './literals.ts';

const at = (start: number, end: number, path = '/home/a/.cursor/mcp.json') => ({ path, start, end });
const here = at(0, 10);
const asked = entry('files', here);

/** One subject of every kind, each no more than the rule is handed. */
const subjects = {
  file: { source: file('/the/file'), status: 'empty', problems: [] },
  entry: asked,
  directive: { at: at(3, 4, '/the/directive') },
  server: { identity: 'npm:files' },
  inspection: { entry: asked },
  client: { client: { id: 'cursor' } },
  process: { entry: asked, at: at(5, 6, 'process:1') },
};
const one = {
  files: [subjects.file],
  entries: [subjects.entry],
  directives: [subjects.directive],
  servers: [subjects.server],
  inspected: [subjects.inspection],
  views: [subjects.client],
  running: [subjects.process],
} as unknown as Estate;

const on = (kind: Subject, check: (subject: unknown, facts: Facts<object>) => object[]) =>
  ({ ...rule('r', { says: () => [] }), on: kind, check }) as unknown as AnyRule;

describe('what a rule is asked about', () => {
  test.each(Object.entries({ ...subjects, estate: one }))('%s', (kind, subject) => {
    const seen: unknown[] = [];
    runRule(
      on(kind as Subject, (it) => {
        seen.push(it);
        return [];
      }),
      one,
      context(),
    );
    expect(seen).toEqual([subject]);
  });

  test('no process where nobody looked', () => {
    const said = runRule(
      on('process', () => [{ at: here, message: '' }]),
      estate([]),
      context(),
    );
    expect(said).toEqual({ said: [], problems: [] });
  });
});

test.each([
  ['entry', asked],
  ['inspection', asked],
  ['process', asked],
  ['file', undefined],
  ['client', undefined],
  ['estate', undefined],
] as const)('what a rule on %s says is about its entry, where it has one', (kind, about) => {
  const { said } = runRule(
    on(kind, () => [{ at: here, message: '' }]),
    one,
    context(),
  );
  expect(said.map((s) => s.entry)).toEqual([about]);
});

test('a rule gets its options as the policy has them, and the facts of the run', () => {
  const policy = { rules: { r: { options: { most: 9 } } } };
  const lock = { path: '/mcp-audit.lock' } as never;
  const seen: Facts<object>[] = [];
  const curious = on('estate', (_, facts) => {
    seen.push(facts);
    return [];
  });
  runRule({ ...curious, options: { most: 5, least: 1 } }, one, { ...context(policy), lock, unpublished: new Set(['npm:x']) });
  expect(seen[0]).toMatchObject({ estate: one, options: { most: 9, least: 1 }, today: '2026-11-22', lock });
  expect(seen[0]?.unpublished).toContain('npm:x');
  expect(seen[0]?.verdictOf(asked)).toEqual({ status: 'no-catalog' });
});

describe('a rule that breaks', () => {
  const problemOn = (kind: Subject) =>
    runRule(
      on(kind, () => {
        throw new RangeError('what nobody may see');
      }),
      one,
      context(),
    ).problems[0];

  test.each([
    ['entry', here],
    ['inspection', here],
    ['directive', subjects.directive.at],
    ['file', at(0, 0, '/the/file')],
    ['estate', at(0, 0, '')],
  ] as const)('on %s is placed where it was asked', (kind, place) => {
    expect(problemOn(kind)?.at).toEqual(place);
  });

  test('is named with the kind and the place of the error', () => {
    expect(problemOn('entry')?.message).toMatch(/^the rule r failed with RangeError in [\w.]+ \(runRule\.test\.ts:\d+\); /);
  });

  test('may throw anything', () => {
    const odd = on('entry', () => {
      throw 'a value nobody may see';
    });
    expect(runRule(odd, one, context()).problems[0]?.message).toBe('the rule r failed with string; its verdict here is unknown');
  });
});
