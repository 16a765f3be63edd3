import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/model/entry.ts';
import type { Facts } from '../../src/model/rule.ts';
import { customRules } from '../../src/policy/customRules.ts';
import { local, read, remote } from './literals.ts';

async function spoken(when: string, entry: Entry) {
  const { value, problems } = await read([{ custom: [{ id: 'acme/rule', when, message: 'not here', severity: 'error' }] }]);
  expect(problems).toEqual([]);
  const [rule] = await customRules(value);
  const facts = { verdictOf: () => ({ status: 'shadow' }) } as unknown as Facts;
  return [...(rule?.check(entry, facts) ?? [])].map((draft) => draft.message);
}

const docs = remote('docs', 'https://mcp.acme.com:8443/docs');
const files = local('files', 'npx', '-y', '@acme/files@1.4.2');

describe('an expression is true of a server by', () => {
  test.each([
    ['its host', 'server.url.host.endsWith(".acme.com") && server.url.port == 8443', docs],
    ['its transport', 'server.transport == "streamable-http"', docs],
    ['its package', 'server.package.ecosystem == "npm" && server.package.name == "@acme/files" && server.package.pinned', files],
    ['its arguments', 'server.args.exists(a, a == "-y") && size(server.args) == 2', files],
    ['its catalog', 'server.catalog.status == "shadow"', files],
    ['its client', 'server.client in ["claude-code", "cursor"] && server.scope == "project"', files],
    ['what it lacks', 'server.credentials.all(c, c.kind != "literal") && server.url.host == ""', files],
  ])('%s', async (_, when, entry) => {
    expect(await spoken(when, entry)).toEqual(['not here']);
  });
});

test('the example of the manual is silent about internal hosts and local servers', async () => {
  const when = 'server.url.host.endsWith(".acme.com") == false && server.transport != "stdio"';
  expect(await spoken(when, docs)).toEqual([]);
  expect(await spoken(when, files)).toEqual([]);
  expect(await spoken(when, remote('docs', 'https://evil.com'))).toEqual(['not here']);
});

test('what cannot be evaluated is said, not swallowed', async () => {
  expect(await spoken('server.args[7] == "x"', files)).toEqual(['acme/rule cannot be evaluated here']);
});
