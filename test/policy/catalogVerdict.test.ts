import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/model/entry.ts';
import { parse } from '../../src/parse/parse.ts';
import { readCatalog } from '../../src/policy/catalogs/readCatalog.ts';
import { catalogVerdict } from '../../src/policy/catalogVerdict.ts';
import { local, remote } from './literals.ts';

const TODAY = '2026-11-22';

async function verdict(entry: Entry, ...files: readonly (object | string)[]) {
  const catalogs = await Promise.all(
    files.map(async (file) => {
      const text = typeof file === 'string' ? file : JSON.stringify(file);
      const format = typeof file === 'string' ? 'toml' : 'json';
      const { value, problems } = await readCatalog(parse('/catalog', new TextEncoder().encode(text), format).value);
      expect(problems).toEqual([]);
      return value ? [value] : [];
    }),
  );
  return catalogVerdict(entry, catalogs.flat(), TODAY);
}
const status = async (entry: Entry, ...files: readonly (object | string)[]) => (await verdict(entry, ...files)).status;

const files = local('files', 'npx', '-y', '@acme/files@1.4.2');
const docs = remote('docs', 'https://mcp.acme.com/docs');

describe('an own catalog', () => {
  const own = (match: object, facts: object = {}) => ({ servers: [{ match, ...facts }] });

  test.each([
    ['its package', own({ package: 'npm:@acme/files' })],
    ['its package in a range', own({ package: 'npm:@acme/files', version: '^1.4.0' })],
    ['its exact command', own({ command: ['npx', '-y', '@acme/files@1.4.2'] })],
    ['its name', own({ name: 'files' })],
  ])('approves a server by %s', async (_, catalog) => {
    expect(await status(files, catalog)).toBe('approved');
  });
  test.each([
    ['another package', own({ package: 'npm:@evil/files' })],
    ['a version out of range', own({ package: 'npm:@acme/files', version: '^2.0.0' })],
    ['another argument', own({ command: ['npx', '@acme/files@1.4.2'] })],
    ['a name that matches beside a package that does not', own({ name: 'files', package: 'npm:@evil/files' })],
    ['nothing', { servers: [] }],
  ])('leaves a server in the shadow that it lists with %s', async (_, catalog) => {
    expect(await status(files, catalog)).toBe('shadow');
  });
  test('does not approve a floating version by a range', async () => {
    expect(await status(local('files', 'npx', '@acme/files'), own({ package: 'npm:@acme/files', version: '^1.0.0' }))).toBe('shadow');
  });
  test('a name alone is weak', async () => {
    expect(await verdict(files, own({ name: 'files' }))).toMatchObject({ weak: true });
    expect(await verdict(files, own({ package: 'npm:@acme/files' }))).toMatchObject({ weak: false });
  });
  test('an approval ends after its last day', async () => {
    expect(await verdict(files, own({ name: 'files' }, { expires: '2026-11-22' }))).toMatchObject({ expired: false });
    expect(await verdict(files, own({ name: 'files' }, { expires: '2026-11-21' }))).toMatchObject({ expired: true });
  });
  test('a denial outranks every approval', async () => {
    expect(await status(files, own({ name: 'files' }), { servers: [], denied: [{ match: { package: 'npm:@acme/files' } }] })).toBe(
      'denied',
    );
  });
  test('an exclusive one forbids what it does not list', async () => {
    expect(await status(files, own({ name: 'files' }), { exclusive: true, servers: [{ match: { name: 'docs' } }] })).toBe('denied');
  });
});

test('without a catalog there is no verdict, and a list of denials alone is no catalog', async () => {
  expect(await status(files)).toBe('no-catalog');
  expect(await status(files, { deniedMcpServers: [{ serverName: 'other' }] })).toBe('no-catalog');
});

describe('managed settings of Claude Code and GitHub Copilot', () => {
  test.each([
    ['no list', { deniedMcpServers: [] }, 'no-catalog'],
    ['an empty list', { allowedMcpServers: [] }, 'denied'],
    ['its url', { allowedMcpServers: [{ serverUrl: 'https://mcp.acme.com/*' }] }, 'approved'],
    ['any path of its host', { allowedMcpServers: [{ serverUrl: 'https://*.acme.com' }] }, 'approved'],
    ['its name alone', { allowedMcpServers: [{ serverName: 'docs' }] }, 'approved'],
    ['its name beside a url', { allowedMcpServers: [{ serverName: 'docs' }, { serverUrl: 'https://x.com' }] }, 'denied'],
    ['its name beside a command', { allowedMcpServers: [{ serverName: 'docs' }, { serverCommand: ['x'] }] }, 'approved'],
    ['the wrapped form', { allowedMcpServers: { overridable: [{ serverName: 'docs' }] } }, 'approved'],
    ['a denial beside', { allowedMcpServers: [{ serverName: 'docs' }], deniedMcpServers: [{ serverUrl: '*://mcp.acme.com' }] }, 'denied'],
  ])('a remote server and %s', async (_, settings, expected) => {
    expect(await status(docs, settings)).toBe(expected);
  });
  test('a command matches whole, in order', async () => {
    expect(await status(files, { allowedMcpServers: [{ serverCommand: ['npx', '-y', '@acme/files@1.4.2'] }] })).toBe('approved');
    expect(await status(files, { allowedMcpServers: [{ serverCommand: ['npx', '@acme/files@1.4.2', '-y'] }] })).toBe('denied');
  });
});

describe('managed-mcp.json', () => {
  test('approves what it defines, by name and target', async () => {
    expect(await status(docs, { mcpServers: { docs: { type: 'http', url: 'https://mcp.acme.com/docs' } } })).toBe('approved');
    expect(await status(docs, { mcpServers: { docs: { type: 'http', url: 'https://evil.com/docs' } } })).toBe('denied');
  });
  test('empty disables everything', async () => {
    expect(await status(docs, { mcpServers: {} })).toBe('denied');
  });
});

describe('Codex requirements', () => {
  const requirements = (identity: object, name = 'docs') => ({ mcp_servers: { [name]: { identity } } });
  test.each([
    [docs, { url: 'https://mcp.acme.com/docs' }, 'approved'],
    [docs, { url: 'https://mcp.acme.com/' }, 'denied'],
    [docs, { url: { match: 'regex', expression: 'https://[a-z]+\\.acme\\.com/.*' } }, 'approved'],
    [local('docs', 'codex-mcp', '--any'), { command: 'codex-mcp' }, 'approved'],
    [
      local('docs', 'cli', 'approved', 'tenant-7'),
      {
        command: {
          executable: 'cli',
          args: [
            { match: 'exact', value: 'approved' },
            { match: 'prefix', value: 'tenant-' },
          ],
        },
      },
      'approved',
    ],
    [local('docs', 'cli', 'approved', 'more'), { command: { executable: 'cli', args: [{ match: 'exact', value: 'approved' }] } }, 'denied'],
  ])('%#', async (entry, identity, expected) => {
    expect(await status(entry, requirements(identity))).toBe(expected);
  });
  test('name and identity must both match', async () => {
    expect(await status(docs, requirements({ url: 'https://mcp.acme.com/docs' }, 'other'))).toBe('denied');
  });
  test('an empty table allows none', async () => {
    expect(await status(docs, { mcp_servers: {} })).toBe('denied');
  });
});

describe('Gemini settings', () => {
  test('list names', async () => {
    expect(await verdict(docs, { mcp: { allowed: ['docs'] } })).toMatchObject({ status: 'approved', weak: true });
    expect(await status(docs, { mcp: { excluded: ['docs'] } })).toBe('denied');
    expect(await status(docs, { allowMCPServers: ['files'] })).toBe('denied');
  });
});

describe('a registry snapshot', () => {
  const server = {
    name: 'com.acme/files',
    description: 'Files',
    packages: [
      { registryType: 'npm', identifier: '@acme/files', version: '1.4.2' },
      { registryType: 'oci', identifier: 'docker.io/acme/files:1.4.2' },
    ],
    remotes: [{ type: 'streamable-http', url: 'https://mcp.acme.com/{tenant}' }],
  };
  test.each([
    ['a page', { servers: [{ server, _meta: {} }] }],
    ['a list', [server]],
    ['one server.json', server],
  ])('%s', async (_, snapshot) => {
    expect(await verdict(files, snapshot)).toMatchObject({ status: 'approved', entry: { purpose: 'Files', match: { version: '1.4.2' } } });
    expect(await status(docs, snapshot)).toBe('approved');
  });
  test('another version and a deleted server are in the shadow', async () => {
    expect(await status(local('files', 'npx', '@acme/files@1.5.0'), [server])).toBe('shadow');
    const _meta = { 'io.modelcontextprotocol.registry/official': { status: 'deleted' } };
    expect(await status(files, { servers: [{ server, _meta }] })).toBe('shadow');
  });
});

test('ten thousand servers against a registry of ten thousand take less than two seconds', async () => {
  const servers = Array.from({ length: 10_000 }, (_, i) => ({
    name: `com.acme/s${i}`,
    packages: [{ registryType: 'npm', identifier: `@acme/s${i}`, version: '1.0.0' }],
    remotes: [{ type: 'sse', url: `https://s${i}.acme.com/sse` }],
  }));
  const { value } = await readCatalog(parse('/catalog', new TextEncoder().encode(JSON.stringify(servers)), 'json').value);
  const entries = Array.from({ length: 10_000 }, (_, i) =>
    i % 2 ? local(`s${i}`, 'npx', `@acme/s${i}@1.0.0`) : remote(`s${i}`, `https://s${i}.acme.com/sse`),
  );
  const started = process.cpuUsage();
  const verdicts = entries.map((entry) => catalogVerdict(entry, value ? [value] : [], TODAY).status);
  expect(new Set(verdicts)).toEqual(new Set(['approved']));
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(2000);
});
