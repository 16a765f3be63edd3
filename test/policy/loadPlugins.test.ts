import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NO_POLICY } from '../../src/model/policy.ts';
import { loadPlugins } from '../../src/policy/loadPlugins.ts';
import { RULES } from './literals.ts';

let folder: string;
const RULE = `{ id: 'acme/no-files', on: 'entry', summary: 's', category: 'config', severity: 'note', confidence: 'low', why: 'w', fix: 'f', check: () => [] }`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mcp-audit-plugins-'));
  const add = (name: string, code: string) => {
    mkdirSync(join(folder, 'node_modules', name), { recursive: true });
    writeFileSync(join(folder, 'node_modules', name, 'package.json'), '{"type":"module","exports":"./main.js"}');
    writeFileSync(join(folder, 'node_modules', name, 'main.js'), code);
  };
  add('good', `export default [${RULE}]`);
  add('twin', `export default ${RULE.replace('acme/no-files', 'loud')}`);
  add('empty', 'export default 3');
  add('broken', 'throw new RangeError("a value nobody may see")');
});
afterAll(() => rmSync(folder, { recursive: true }));

const load = (...plugins: string[]) =>
  loadPlugins({ ...NO_POLICY, plugins: plugins.map((name) => ({ name, namedIn: join(folder, 'mcp-audit.yaml') })) }, RULES);

test('the rules of a package are loaded from beside the policy', async () => {
  const { value, problems } = await load('good');
  expect(problems).toEqual([]);
  expect(value.map((rule) => rule.id)).toEqual(['acme/no-files']);
});
test.each([
  ['missing', /not installed/],
  ['empty', /exports no rules/],
  ['broken', /cannot be loaded \(RangeError\)/],
  ['twin', /has a rule loud/],
])('a package that is %s is a fault of the policy', async (name, message) => {
  const { value, problems } = await load(name);
  expect(value).toEqual([]);
  expect(problems).toMatchObject([{ kind: 'policy', fault: 'user' }]);
  expect(problems[0]?.message).toMatch(message);
});
