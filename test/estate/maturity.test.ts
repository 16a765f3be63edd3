import { describe, expect, test } from 'vitest';
import { gatewayOf } from '../../src/estate/gateway.ts';
import { maturityOf } from '../../src/estate/maturity.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Maturity, RepositoryFacts } from '../../src/model/maturity.ts';
import { runExample } from '../support/example.ts';

interface Place {
  readonly servers?: Readonly<Record<string, unknown>>;
  readonly catalog?: string;
  readonly policy?: string;
  readonly live?: Readonly<Record<string, { readonly inspection: Readonly<Record<string, unknown>> }>>;
  readonly repository?: RepositoryFacts;
  readonly findings?: readonly Finding[];
}

const REPOSITORY: RepositoryFacts = { ci: ['/app/.github/workflows/ci.yml'], locks: ['/app/mcp-audit.lock'] };
const gated = (name: string) => ({ url: `https://mcp.gateway.acme.com/${name}` });
const SERVERS = { a: gated('a'), b: gated('b'), c: gated('c'), d: gated('d'), e: { command: 'local-e' } };
const CATALOG = ['a', 'b', 'c', 'd']
  .map(
    (name) =>
      `  - match: {url: "https://mcp.gateway.acme.com/${name}"}\n    owner: platform\n    purpose: ${name}\n    expires: 2027-06-30\n`,
  )
  .concat('  - match: {command: [local-e]}\n    owner: platform\n    purpose: e\n    expires: 2027-06-30\n')
  .join('');
const GATEWAY = 'gateway: {hosts: ["*.gateway.acme.com"], traces: "https://traces.acme.com"}\n';
const TOOLS = `tools:\n${['a', 'b', 'c', 'd'].map((name) => `  - {server: ${name}, allow: [search]}\n`).join('')}`;

/** The platform of all levels, with what a test changes. */
async function judged({
  servers = SERVERS,
  catalog = CATALOG,
  policy = GATEWAY + TOOLS,
  live,
  repository,
  findings,
}: Place): Promise<Maturity> {
  const { report } = await runExample(
    {
      title: '',
      path: '.cursor/mcp.json',
      config: JSON.stringify({ mcpServers: servers }),
      files: { 'catalog.yaml': `servers:\n${catalog}` },
      policy: `catalogs: [catalog.yaml]\n${policy}`,
      live,
    },
    [],
  );
  return maturityOf(report.estate, { policy: report.policy, findings: findings ?? [], repository: repository ?? REPOSITORY });
}

const standing = (maturity: Maturity, id: string) => maturity.criteria.find((c) => c.id === id)?.standing;
const finding = (rule: string, entry?: string) => ({ rule, entry, server: 'a' }) as Finding;

test('everything in order is a platform, and nothing is left to do', async () => {
  expect(await judged({})).toMatchObject({ level: 4, name: 'Platform', expected: 2, servers: 5, next: [] });
});

describe('one thing less is a level less', () => {
  const bearer = { ...gated('a'), headers: { Authorization: 'Bearer ${env:TOKEN}' } };
  const verdict = (word: string) => ({
    a: { inspection: { authorization: { verdict: word, evidence: [], faults: [], issuers: [], scopes: [] } } },
  });
  test.each<[string, string, 1 | 2 | 3, Place]>([
    ['a server in no catalog', 'cataloged', 1, { servers: { ...SERVERS, f: { command: 'local-f' } } }],
    ['an approval without a purpose', 'owned', 1, { catalog: CATALOG.replace('    purpose: e\n', '') }],
    ['a static token, and nobody asked for OAuth', 'oauth', 1, { servers: { ...SERVERS, a: bearer } }],
    ['a static token where OAuth is offered', 'oauth', 1, { servers: { ...SERVERS, a: bearer }, live: verdict('oauth') }],
    ['no gateway', 'gateway', 2, { policy: TOOLS }],
    ['all tools of every server', 'curated', 2, { policy: GATEWAY }],
    ['a gateway that says nothing of traces', 'traced', 2, { policy: `gateway: {hosts: ["*.gateway.acme.com"]}\n${TOOLS}` }],
    ['a CI that does not run it', 'ci', 3, { repository: { ...REPOSITORY, ci: [] } }],
    ['no lock', 'lock', 3, { repository: { ...REPOSITORY, locks: [] } }],
    ['a lock that does not hold', 'lock', 3, { findings: [finding('tool-drift')] }],
    ['an approval without an end', 'expiry', 3, { catalog: CATALOG.replace('    expires: 2027-06-30\n', '') }],
    ['an approval that has ended', 'expiry', 3, { catalog: CATALOG.replace('2027-06-30', '2026-01-31') }],
    ['a server that is disabled everywhere', 'unused', 3, { servers: { ...SERVERS, e: { command: 'local-e', disabled: true } } }],
  ])('%s', async (_, id, level, place) => {
    const maturity = await judged(place);
    expect(standing(maturity, id)).not.toBe('met');
    expect(maturity.level).toBe(level);
    expect(maturity.next.length).toBeGreaterThan(0);
  });
  test('a static token to a server that offers no OAuth is none too many', async () => {
    expect(standing(await judged({ servers: { ...SERVERS, a: bearer }, live: verdict('static-only') }), 'oauth')).toBe('met');
  });
});

test('the number of servers decides which level is called for', async () => {
  const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`s${i}`, { command: `server-${i}` }]));
  const expected = async (count: number) => (await judged({ servers: many(count) })).expected;
  expect([await expected(4), await expected(5), await expected(19), await expected(20), await expected(49), await expected(50)]).toEqual([
    1, 2, 2, 3, 3, 4,
  ]);
});
test('the steps are those of the next level, the cheapest first, three at most', async () => {
  const { next, level } = await judged({ catalog: CATALOG.replace(/ {2}- match: \{command.*/s, ''), policy: '' });
  expect(level).toBe(1);
  expect(next).toEqual(['Put e into the catalog, or remove it.']);
  const bare = await judged({ catalog: '  []\n', policy: '' });
  expect(bare.next).toHaveLength(3);
  expect(bare.next[0]).toMatch(/mcp-audit init/);
});
test('without a server there is nothing to do', async () => {
  expect(await judged({ servers: {} })).toMatchObject({ level: 1, expected: 1, servers: 0, next: [] });
});

test.each([
  [{ command: 'docker', args: ['mcp', 'gateway', 'run'] }, 'Docker MCP gateway'],
  [{ command: 'thv', args: ['run', 'fetch'] }, 'ToolHive'],
  [{ url: 'http://localhost:43832/sse#fetch' }, 'ToolHive'],
  [{ command: 'python3', args: ['-m', 'mcpgateway.wrapper'] }, 'ContextForge'],
  [
    { command: 'docker', args: ['run', '--rm', '-i', 'ghcr.io/ibm/mcp-context-forge:1.0.0', 'python3', '-m', 'mcpgateway.wrapper'] },
    'ContextForge',
  ],
  [{ url: 'http://localhost:4444/servers/1d3a5f72-0c6e-4e5b-9a51-2f4f6a7f1f11/mcp' }, 'ContextForge'],
  [{ command: 'npx', args: ['mcp-remote@0.1.30', 'https://eu.gw.acme.com/docs'] }, 'eu.gw.acme.com'],
  [{ command: 'docker', args: ['run', '--rm', '-i', 'mcp/fetch'] }, undefined],
  [{ url: 'http://localhost:3000/mcp' }, undefined],
])('%j is behind %s', async (server, gateway) => {
  const { report } = await runExample({ title: '', path: '.cursor/mcp.json', config: JSON.stringify({ mcpServers: { server } }) }, []);
  const [entry] = report.estate.entries;
  expect(entry && gatewayOf(entry, ['*.gw.acme.com'])).toBe(gateway);
});
