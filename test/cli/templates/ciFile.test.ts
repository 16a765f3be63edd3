import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CI_FILES } from '../../../src/cli/templates/ciFile.ts';
import { membersOf } from '../../../src/model/node.ts';
import { parse } from '../../../src/parse/parse.ts';

const yaml = (path: string, text: string) => parse(path, new TextEncoder().encode(text), 'yaml');

test.each(Object.entries(CI_FILES))('what init writes for %s is YAML without an oddity', (_, { path, text }) => {
  const { value, problems } = yaml(path, text);
  expect(problems).toEqual([]);
  expect(value.deviations.filter((d) => d.kind !== 'comment')).toEqual([]);
});

test('the workflow gives the action only inputs that it has', () => {
  const [, given = ''] = /with:\n((?: {10}\S.*\n)+)$/.exec(CI_FILES.github.text) ?? [];
  const inputs = membersOf(
    membersOf(yaml('action.yml', readFileSync('action.yml', 'utf8')).value.root).find((m) => m.key.value === 'inputs')?.value,
  );
  const names = [...given.matchAll(/^ {10}([a-z-]+):/gm)].map(([, name]) => name);
  expect(names).toEqual(['since', 'upload-sarif']);
  expect(inputs.map((m) => m.key.value)).toEqual(expect.arrayContaining(names));
});

test('the hook that the config names is there', () => {
  const hooks = readFileSync('.pre-commit-hooks.yaml', 'utf8');
  const [, id] = /- id: (\S+)/.exec(CI_FILES['pre-commit'].text) ?? [];
  expect(hooks).toContain(`- id: ${id}\n`);
});
