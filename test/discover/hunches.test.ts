import { describe, expect, test } from 'vitest';
import { discover } from '../../src/discover/discover.ts';
import type { Client, Format } from '../../src/model/client.ts';
import { parse } from '../../src/parse/parse.ts';
import { type MemoryMachineOptions, memoryMachine } from '../support/memoryMachine.ts';

const HUNCH = {
  scope: 'user',
  format: 'json',
  dialect: 'generic',
  roots: ['mcpServers', '["acme.mcp"]', 'mcp.list[]'],
  hunch: true,
} as const;
const anybody: Client = {
  id: 'anybody',
  name: 'anybody',
  source: 'test',
  locations: [{ path: '~/.*/settings.json', ...HUNCH }],
};
const known: Client = {
  id: 'known',
  name: 'known',
  source: 'test',
  locations: [
    { path: '~/.known/settings.json', scope: 'user', format: 'json', dialect: 'claude', roots: ['mcpServers'] },
    { path: '$APPDATA/Known/mcp.json', os: ['windows'], scope: 'user', format: 'json', dialect: 'claude', roots: ['mcpServers'] },
    { path: '~/Library/Known/mcp.json', os: ['macos'], scope: 'user', format: 'json', dialect: 'claude', roots: ['mcpServers'] },
  ],
};

async function found(options: Omit<MemoryMachineOptions, 'platform'>) {
  const machine = memoryMachine({ platform: 'linux', ...options });
  const read = async (path: string, format: Format) => {
    const reading = machine.read(path, 1_000_000);
    return reading.ok ? parse(path, reading.bytes, format).value.root : undefined;
  };
  const { value, problems } = await discover(machine, [anybody, known], { user: true, projects: false, roots: [], exclude: [], read });
  return { files: value.files.map(({ path, client, layer }) => [path, client, layer].filter(Boolean).join(' ')), problems };
}

const SERVERS = '{"mcpServers": {"files": {"command": "npx"}}}';

describe('a file whose name says nothing', () => {
  test('counts where servers stand in it', async () => {
    const { files } = await found({
      files: {
        '/home/me/.a/settings.json': SERVERS,
        '/home/me/.b/settings.json': '{"acme.mcp": [{"name": "docs", "transport": {"url": "https://docs.example.com"}}]}',
        '/home/me/.c/settings.json': '{"mcpServers": ["https://docs.example.com/mcp"]}',
        '/home/me/.d/settings.json': '{"mcp": {"list": [{"name": "files", "command": "npx"}]}}',
      },
    });
    expect(files).toEqual(['a', 'b', 'c', 'd'].map((name) => `/home/me/.${name}/settings.json anybody`));
  });

  test('is not spoken of where none do, where it is broken, and where it or its folder cannot be read', async () => {
    const said = await found({
      files: {
        '/home/me/.a/settings.json': '{"mcpServers": {}, "theme": {"command": "dark"}}',
        '/home/me/.b/settings.json': 'no JSON',
        '/home/me/.c/settings.json': SERVERS,
        '/home/me/.d/settings.json': SERVERS,
      },
      unreadable: { '/home/me/.c/settings.json': 'denied', '/home/me/.d': 'denied' },
    });
    expect(said).toEqual({ files: [], problems: [] });
  });

  test('is left to the client that is known to read it', async () => {
    const { files } = await found({ files: { '/home/me/.known/settings.json': SERVERS } });
    expect(files).toEqual(['/home/me/.known/settings.json known']);
  });

  test('a folder of a known client that cannot be listed is a problem all the same', async () => {
    const { problems } = await found({ files: { '/home/me/.known/settings.json': SERVERS }, unreadable: { '/home/me/.known': 'denied' } });
    expect(problems).toHaveLength(1);
  });
});

describe('a file at the place of another system', () => {
  test('is its client’s, which does not read it here, where servers stand in it', async () => {
    const { files } = await found({
      files: { '/home/me/AppData/Roaming/Known/mcp.json': SERVERS, '/home/me/Library/Known/mcp.json': SERVERS },
    });
    expect(files).toEqual(['/home/me/AppData/Roaming/Known/mcp.json known legacy', '/home/me/Library/Known/mcp.json known legacy']);
  });
});
