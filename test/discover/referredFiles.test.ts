import { expect, test } from 'vitest';
import { CLIENTS } from '../../src/clients/all.ts';
import { discover } from '../../src/discover/discover.ts';
import type { Format } from '../../src/model/client.ts';
import { parse } from '../../src/parse/parse.ts';
import { type MemoryMachineOptions, memoryMachine } from '../support/memoryMachine.ts';

const SERVERS = '{"mcpServers":{"a":{"command":"x"}}}';

/** What is found, as `path client dialect`, the naming file itself left out. */
async function found(files: Record<string, string>, rest: Partial<MemoryMachineOptions> & { exclude?: readonly string[] } = {}) {
  const machine = memoryMachine({ platform: 'linux', files, ...rest });
  const read = async (path: string, format: Format) => {
    const reading = machine.read(path, 1_000_000);
    return reading.ok ? parse(path, reading.bytes, format).value.root : undefined;
  };
  const roots = machine.kind('/repo') ? ['/repo'] : [];
  const { value } = await discover(machine, CLIENTS, { user: true, projects: false, roots, exclude: rest.exclude ?? [], read });
  return value.files
    .filter(({ path }) => !/plugin\.json$|config\.yml$/.test(path))
    .map(({ path, client, dialect, kind, unsupported }) => `${path} ${client} ${dialect} ${kind}${unsupported ? ' (seen)' : ''}`);
}

test('a manifest names its files of servers, one or several', async () => {
  const files = {
    '/repo/p/.claude-plugin/plugin.json':
      '{"name":"p","mcpServers":["./servers/one.json","${CLAUDE_PLUGIN_ROOT}/two.json",{"b":{"command":"x"}}]}',
    '/repo/p/servers/one.json': SERVERS,
    '/repo/p/two.json': SERVERS,
  };
  expect(await found(files)).toEqual([
    '/repo/p/servers/one.json claude-code claude-plugin plugin',
    '/repo/p/two.json claude-code claude-plugin plugin',
  ]);
});

test.each([
  ['/home/me/.codex/plugins/cache/m/p/1/', '.codex-plugin/plugin.json', 'codex'],
  ['/home/me/.cursor/plugins/local/p/', '.cursor-plugin/plugin.json', 'cursor'],
  ['/home/me/.copilot/installed-plugins/m/p/', '.github/plugin/plugin.json', 'copilot-cli'],
  ['/home/me/.claude/plugins/cache/m/p/1/', '.claude-plugin/plugin.json', 'claude-code'],
])('an installed plugin does so too: %s', async (folder, manifest, client) => {
  const files = { [`${folder}${manifest}`]: '{"name":"p","mcpServers":"./conf/servers.json"}', [`${folder}conf/servers.json`]: SERVERS };
  expect(await found(files)).toEqual([`${folder}conf/servers.json ${client} claude-plugin plugin`]);
});

test('a bundle that a manifest names is seen and not opened', async () => {
  const files = { '/repo/.claude-plugin/plugin.json': '{"name":"p","mcpServers":"./a.mcpb"}', '/repo/a.mcpb': 'PK' };
  expect(await found(files)).toEqual(['/repo/a.mcpb claude-code none active (seen)']);
});

test('settings of Rovo Dev lead to another file', async () => {
  const files = { '/home/me/.rovodev/config.yml': 'mcp:\n  mcpConfigPath: ~/shared/mcp.txt\n', '/home/me/shared/mcp.txt': SERVERS };
  expect(await found(files)).toEqual(['/home/me/shared/mcp.txt rovodev rovodev active']);
});

test('nothing in a project leads out of it', async () => {
  const manifest = (name: string) => ({ '/repo/.claude-plugin/plugin.json': JSON.stringify({ name: 'p', mcpServers: name }) });
  for (const name of ['/home/me/secret.json', '../home/me/secret.json', '~/secret.json', 'https://a.example/x.json', '.', '']) {
    expect(await found({ ...manifest(name), '/home/me/secret.json': SERVERS })).toEqual([]);
  }
});

test('a marketplace names those of each plugin, from the folder of the plugin', async () => {
  const plugins = [
    { name: 'a', source: './plugins/a', mcpServers: './servers.json' },
    { name: 'b', source: 'plugins/b', mcpServers: ['one.json', './two.json'] },
    { name: 'c', source: './', mcpServers: './root.json' },
    { name: 'd', source: { source: 'github', repo: 'acme/d' }, mcpServers: './root.json' },
    { name: 'e', source: '../../home/me', mcpServers: './secret.json' },
    { name: 'f', source: './plugins/a', mcpServers: { s: { command: 'x' } } },
  ];
  const inside = ['plugins/a/servers.json', 'plugins/b/one.json', 'plugins/b/two.json', 'root.json'];
  const files = Object.fromEntries(inside.map((path) => [`/repo/${path}`, SERVERS]));
  const manifest = JSON.stringify({ name: 'm', plugins });
  const seen = await found({ ...files, '/repo/.claude-plugin/marketplace.json': manifest, '/home/me/secret.json': SERVERS });
  expect(seen.filter((line) => !line.includes('marketplace.json'))).toEqual(
    inside.map((path) => `/repo/${path} claude-code claude-plugin plugin`),
  );
});

test('a link out of the plugin is not followed', async () => {
  const files = {
    '/repo/.claude-plugin/plugin.json': '{"name":"p","mcpServers":["./out.json","./in.json"]}',
    '/repo/conf/servers.json': SERVERS,
    '/home/me/secret.json': SERVERS,
  };
  const links = { '/repo/out.json': '/home/me/secret.json', '/repo/in.json': '/repo/conf/servers.json' };
  expect(await found(files, { links })).toEqual(['/repo/in.json claude-code claude-plugin plugin']);
});

test('what is excluded is not followed', async () => {
  const files = {
    '/repo/.claude-plugin/plugin.json': '{"name":"p","mcpServers":"./conf/servers.json"}',
    '/repo/conf/servers.json': SERVERS,
  };
  expect(await found(files, { exclude: ['conf/'] })).toEqual([]);
  expect(await found(files, { exclude: ['*.json'] })).toEqual([]);
});

test('VS Code’s settings name folders of plugins', async () => {
  const settings = '/home/me/.config/Code/User/settings.json';
  const plugins = { '/home/me/plug/mcp.json': SERVERS, '/srv/other/.mcp.json': SERVERS, '/srv/off/mcp.json': SERVERS };
  const seen = async (text: object) =>
    (await found({ ...plugins, [settings]: JSON.stringify(text) })).filter((line) => !line.includes(settings));
  const expected = ['/home/me/plug/mcp.json vscode agent-plugin plugin', '/srv/other/.mcp.json vscode agent-plugin plugin'];
  expect(await seen({ 'chat.pluginLocations': { '~/plug': true, '/srv/other/': true, '/srv/off': false } })).toEqual(expected);
  expect(await seen({ chat: { plugins: { paths: ['~/plug', '/srv/other'] } } })).toEqual(expected);
  expect(await seen({})).toEqual([]);
});

test('a marketplace of Cursor’s does as well', async () => {
  const plugins = [{ name: 'a', source: './a', mcpServers: 'servers.json' }];
  const files = { '/repo/.cursor-plugin/marketplace.json': JSON.stringify({ plugins }), '/repo/a/servers.json': SERVERS };
  expect((await found(files)).filter((line) => !line.includes('marketplace.json'))).toEqual([
    '/repo/a/servers.json cursor claude-plugin plugin',
  ]);
});
