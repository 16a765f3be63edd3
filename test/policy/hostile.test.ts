import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from '../../src/parse/parse.ts';
import { readCatalog } from '../../src/policy/catalogs/readCatalog.ts';
import { catalogVerdict } from '../../src/policy/catalogVerdict.ts';
import { local, read, remote } from './literals.ts';

/** Values that are wrong in the right places: known keys over anything at all. */
const KEYS = [
  ['extends', 'rules', 'budgets', 'catalogs', 'approved', 'tools', 'ignore', 'custom', 'plugins', 'gateway', 'baseline', 'environment'],
  ['servers', 'denied', 'server', 'packages', 'remotes', 'allowedMcpServers', 'deniedMcpServers', 'managedMcpServers', 'mcpServers'],
  [
    'mcp_servers',
    'plugins',
    'identity',
    'url',
    'command',
    'args',
    'match',
    'name',
    'package',
    'serverUrl',
    'serverCommand',
    'mcp',
    'allowed',
  ],
].flat();
const wrong = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, fc.jsonValue({ maxDepth: 1 }), tie('object'), fc.array(tie('value'), { maxLength: 3 })),
  object: fc.dictionary(fc.oneof(fc.constantFrom(...KEYS), fc.string()), tie('value'), { maxKeys: 4 }),
}));

test('no value is a policy that breaks the reader', async () => {
  await fc.assert(
    fc.asyncProperty(wrong.object, fc.boolean(), async (policy, trusted) => {
      const { problems } = await read([{ ...(policy as object), trusted }]);
      for (const { kind, at } of problems) expect([kind, at.start <= at.end]).toEqual(['policy', true]);
    }),
    { numRuns: 300 },
  );
});

test('no value is a catalog that breaks the reader or the verdict', async () => {
  const entries = [local('a', 'npx', '@a/b@1.0.0'), remote('b', 'https://a.b/c')];
  await fc.assert(
    fc.asyncProperty(wrong.value, async (catalog) => {
      const { value } = await readCatalog(parse('/c.json', new TextEncoder().encode(JSON.stringify(catalog)), 'json').value);
      for (const entry of entries) catalogVerdict(entry, value ? [value] : [], '2026-11-22');
    }),
    { numRuns: 500 },
  );
});
