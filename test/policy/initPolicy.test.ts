import { expect, test } from 'vitest';
import { fakeSecret } from '../../fixtures/secrets.ts';
import type { Entry } from '../../src/model/entry.ts';
import type { Estate } from '../../src/model/estate.ts';
import { parseLazily } from '../../src/parse/parseLazily.ts';
import { catalogVerdict } from '../../src/policy/catalogVerdict.ts';
import { initPolicy } from '../../src/policy/initPolicy.ts';
import { readPolicies } from '../../src/policy/readPolicies.ts';
import { local, RULES, remote } from './literals.ts';

const encode = (text: string) => new TextEncoder().encode(text);

function estateOf(entries: readonly Entry[]): Estate {
  const servers = entries.map((entry) => ({
    identity: entry.identity,
    entries: [entry],
    catalog: { status: 'no-catalog' as const },
    inspections: [],
  }));
  return { files: [], entries, directives: [], servers, inspected: [], views: [] };
}

async function written(estate: Estate) {
  const { policy, catalog } = initPolicy(estate);
  const text = { path: '/home/ada/mcp-audit.yaml', bytes: encode(policy), format: 'yaml' as const, trusted: true };
  const read = (path: string) => (path === '/home/ada/mcp-audit.catalog.yaml' ? encode(catalog) : undefined);
  const { value, problems } = await readPolicies([text], { rules: RULES, home: '/home/ada', parse: parseLazily, read });
  expect(problems).toEqual([]);
  return { catalogs: value.catalogs, catalog };
}

test('the first policy is one that is read without a fault, and its catalog approves every server that is there', async () => {
  const entries = [
    local('files', 'npx', '-y', '@acme/files@1.4.2'),
    local('no', '/opt/srv: x', '--root', 'a "b"\u200b\u2028c'),
    remote('docs', 'https://mcp.acme.com/docs?x=1'),
  ];
  const { catalogs } = await written(estateOf(entries));
  for (const entry of entries) expect(catalogVerdict(entry, catalogs, '2026-11-22')).toMatchObject({ status: 'approved', weak: false });
});

test('every way to start one server is approved, and the server is counted once', async () => {
  const entries = [
    local('plain', 'node', 'server.js'),
    local('wrapped', 'sh', '-c', 'node server.js'),
    local('again', 'node', 'server.js'),
  ];
  const estate = estateOf(entries);
  const one = { ...estate, servers: estate.servers.slice(0, 1).map((server) => ({ ...server, entries })) };
  expect(initPolicy(one).servers).toBe(1);
  const { catalogs, catalog } = await written(one);
  for (const entry of entries) expect(catalogVerdict(entry, catalogs, '2026-11-22')).toMatchObject({ status: 'approved', weak: false });
  expect(catalog.match(/title/g)).toHaveLength(2);
});

test('an empty estate has an empty catalog', async () => {
  expect((await written(estateOf([]))).catalogs).toMatchObject([{ entries: [] }]);
});

test('no credential is written', async () => {
  const secret = fakeSecret('github-pat');
  const holding = (entry: Entry, where: string): Entry => ({
    ...entry,
    credentials: [{ where, kind: 'literal', type: 'github-pat', confidence: 'high', at: entry.name.at, value: secret }],
  });
  const holders = [
    holding(local('a', 'server', '--token', secret), '/args/1'),
    holding(remote('b', `https://mcp.acme.com/${secret}/mcp`), '/url'),
    remote('c', `https://user:${secret}@mcp.acme.com/mcp?key=${secret}`),
  ];
  const { catalog } = await written(estateOf(holders));
  expect(catalog).not.toContain(secret);
});
