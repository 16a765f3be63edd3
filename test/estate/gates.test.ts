import { expect, test } from 'vitest';
import { applyDirectives } from '../../src/estate/applyDirectives.ts';
import type { Scope } from '../../src/model/client.ts';
import { entriesOf, PROJECT, read } from '../normalise/reading.ts';

const SERVERS = JSON.stringify({
  mcpServers: {
    local: { command: 'npx', args: ['-y', 'local@1.0.0'] },
    near: { type: 'http', url: 'https://mcp.acme.example/mcp' },
    far: { type: 'http', url: 'https://far.example/mcp' },
  },
});

interface Settings {
  readonly dialect: string;
  readonly client?: string;
  readonly scope?: Scope;
  readonly path?: string;
  readonly project?: string;
  readonly text: string;
}

/** The names of the servers that are left on, with the settings beside them. */
function left({ dialect, text, ...given }: Settings, servers: { client: string; dialect: string }): string[] {
  const about = { path: '/home/me/settings', client: servers.client, scope: 'user', project: undefined, ...given } as const;
  const { directives } = read({ dialect, text, ...about }).value;
  const { entries } = read({ ...servers, text: SERVERS, scope: 'user', project: undefined }).value;
  return applyDirectives(entries, directives).flatMap(({ name, state }) => (state.enabled ? [name.value] : []));
}

const CLAUDE = { client: 'claude-code', dialect: 'claude' };

test.each([
  ['{"deniedMcpServers":[{"serverName":"far"}]}', ['local', 'near']],
  ['{"deniedMcpServers":[{"serverUrl":"https://*.acme.example/*"}]}', ['local', 'far']],
  ['{"deniedMcpServers":[{"serverCommand":["npx","-y","local@1.0.0"]}]}', ['near', 'far']],
  ['{"deniedMcpServers":[{"serverCommand":["npx","*"]}]}', ['local', 'near', 'far']],
  ['{"allowedMcpServers":[{"serverName":"local"},{"serverName":"far"}]}', ['local', 'far']],
  ['{"allowedMcpServers":[{"serverName":"local"},{"serverUrl":"https://*.acme.example/*"}]}', ['local', 'near']],
  ['{"allowedMcpServers":[{"serverCommand":["other"]},{"serverName":"local"},{"serverName":"near"}]}', ['near']],
  ['{"allowedMcpServers":[{"serverName":"far"}],"deniedMcpServers":[{"serverName":"far"}]}', []],
  ['{"allowedMcpServers":[]}', []],
  ['{"deniedMcpServers":[]}', ['local', 'near', 'far']],
  ['{"permissions":{"deny":["mcp__far"]}}', ['local', 'near', 'far']],
])('Claude Code with %s loads %j', (text, expected) => {
  expect(left({ dialect: 'claude-settings', text }, CLAUDE)).toEqual(expected);
});

test('Codex loads what its requirements name, being what they say', () => {
  const codex = { client: 'codex', dialect: 'generic' };
  const managed = { dialect: 'codex-requirements', scope: 'managed' } as const;
  const named = (identity: object) => JSON.stringify({ mcp_servers: { local: { identity } } });
  expect(left({ ...managed, text: named({ command: 'npx' }) }, codex)).toEqual(['local']);
  expect(left({ ...managed, text: named({ command: 'node' }) }, codex)).toEqual([]);
  expect(left({ ...managed, text: named({ url: 'https://far.example/mcp' }) }, codex)).toEqual([]);
  expect(left({ ...managed, text: '{"mcp_servers":{}}' }, codex)).toEqual([]);
  expect(left({ ...managed, text: '{"plugins":{"p@m":{"mcp_servers":{"x":{"identity":{"command":"x"}}}}}}' }, codex)).toHaveLength(3);
  expect(left({ ...managed, text: '{}' }, codex)).toHaveLength(3);
});

test('Codex leaves the file of a project unread that is not trusted', () => {
  const text = JSON.stringify({ projects: { [PROJECT]: { trust_level: 'untrusted' }, '/other': { trust_level: 'trusted' } } });
  const { directives } = read({ dialect: 'codex', scope: 'user', project: undefined, text }).value;
  const on = (about: object) =>
    applyDirectives(entriesOf({ client: 'codex', dialect: 'generic', text: SERVERS, ...about }), directives).map(
      ({ state }) => state.enabled,
    );
  expect(on({})).not.toContain(true);
  expect(on({ project: '/other' })).not.toContain(false);
  expect(on({ scope: 'user', project: undefined })).not.toContain(false);
});

test('Codex holds the servers of plugins against the map of their own plugin', () => {
  const requirements = (text: string) =>
    read({ dialect: 'codex-requirements', client: 'codex', scope: 'managed', project: undefined, text });
  const installed = (plugin: string) => ({ path: `/h/.codex/plugins/cache/m/${plugin}/1/.mcp.json`, scope: 'plugin' as const });
  const entries = ['p', 'q'].flatMap((plugin) =>
    entriesOf({ client: 'codex', dialect: 'claude-plugin', text: SERVERS, ...installed(plugin) }),
  );
  const on = (text: string) => applyDirectives(entries, requirements(text).value.directives).map(({ state }) => state.enabled);
  const map = { local: { identity: { command: 'npx' } }, far: { identity: { url: 'https://near.example' } } };
  expect(on(JSON.stringify({ plugins: { 'p@m': { mcp_servers: map } } }))).toEqual([true, false, false, false, false, false]);
  expect(on(JSON.stringify({ mcp_servers: map }))).not.toContain(false);
  expect(on('{"mcp_servers":{}}')).not.toContain(true);
});

test('where an administrator keeps the lists, only his allow, and only his and plugins’ servers are left', () => {
  const managed = (text: string) => read({ dialect: 'claude-settings', client: 'claude-code', scope: 'managed', project: undefined, text });
  const user = read({
    dialect: 'claude-settings',
    client: 'claude-code',
    scope: 'user',
    project: undefined,
    text: '{"allowedMcpServers":[]}',
  });
  const from = (scope: Scope) => entriesOf({ ...CLAUDE, text: SERVERS, scope, project: undefined });
  const on = (scope: Scope, text: string) =>
    applyDirectives(from(scope), [...user.value.directives, ...managed(text).value.directives]).filter(({ state }) => state.enabled).length;
  expect(on('user', '{}')).toBe(0);
  expect(on('user', '{"allowManagedMcpServersOnly":true}')).toBe(3);
  const strict = '{"allowManagedMcpServersOnly":true,"strictPluginOnlyCustomization":true}';
  expect([on('user', strict), on('plugin', strict), on('managed', strict)]).toEqual([0, 3, 3]);
});

test('a list of one project shuts out the user’s servers there', () => {
  const { directives } = read({
    dialect: 'claude-settings',
    client: 'claude-code',
    text: '{"deniedMcpServers":[{"serverName":"far"}]}',
  }).value;
  const user = entriesOf({ ...CLAUDE, text: SERVERS, scope: 'user', project: undefined });
  const states = applyDirectives(user, directives).map((entry) => entry.states?.get(PROJECT)?.enabled ?? entry.state.enabled);
  expect(states).toEqual([true, true, false]);
});

test('managed-mcp.json is the only file where it is, and only where an administrator put it', () => {
  const text = '{"mcpServers":{}}';
  const path = '/etc/claude-code/managed-mcp.json';
  expect(left({ dialect: 'claude', path, scope: 'managed', text }, CLAUDE)).toEqual([]);
  expect(left({ dialect: 'claude', path: `${PROJECT}/managed-mcp.json`, scope: 'project', project: PROJECT, text }, CLAUDE)).toHaveLength(
    3,
  );
});

test('lists of Gemini CLI and Qwen Code leave what they name', () => {
  const gemini = { client: 'gemini-cli', dialect: 'gemini' };
  expect(left({ dialect: 'gemini', text: '{"mcp":{"allowed":["near","far"],"excluded":["far"]}}' }, gemini)).toEqual(['near']);
  expect(left({ dialect: 'gemini', text: '{"mcp":{"allowed":["l*"]}}' }, gemini)).toEqual(['local']);
  expect(left({ dialect: 'gemini', text: '{"mcp":{"excluded":["l*"]}}' }, gemini)).toEqual(['near', 'far']);
  expect(left({ dialect: 'gemini', scope: 'managed', text: '{"admin":{"mcp":{"enabled":false}}}' }, gemini)).toEqual([]);
  const admin = { dialect: 'gemini', scope: 'managed' } as const;
  expect(left({ ...admin, text: '{"admin":{"mcp":{"config":{"near":{}}}}}' }, gemini)).toEqual(['near']);
  const both = '{"admin":{"mcp":{"config":{"near":{},"far":{}}}},"mcp":{"allowed":["far","local"]}}';
  expect(left({ ...admin, text: both }, gemini)).toEqual(['far']);
  expect(left({ dialect: 'gemini', text: '{"allowMCPServers":["near","far"],"excludeMCPServers":["far"]}' }, gemini)).toEqual(['near']);
});

test('VS Code loads none where the access is none', () => {
  const vscode = { client: 'vscode', dialect: 'generic' };
  expect(left({ dialect: 'vscode-settings', text: '{"chat.mcp.access":"none"}' }, vscode)).toEqual([]);
  expect(left({ dialect: 'vscode-settings', text: '{"chat.mcp.access":"all"}' }, vscode)).toHaveLength(3);
  expect(left({ dialect: 'vscode-policy', scope: 'managed', text: '{"ChatMCP":"none"}' }, vscode)).toEqual([]);
});

test('VS Code loads what was installed from the gallery where the access is the registry', () => {
  const servers = { servers: { listed: { command: 'x', gallery: true }, own: { command: 'y' } } };
  const { entries } = read({ dialect: 'vscode', client: 'vscode', scope: 'user', project: undefined, text: JSON.stringify(servers) }).value;
  const on = (text: string) => {
    const { directives } = read({ dialect: 'vscode-settings', client: 'vscode', scope: 'user', project: undefined, text }).value;
    return applyDirectives(entries, directives).flatMap(({ name, state }) => (state.enabled ? [name.value] : []));
  };
  expect(on('{"chat.mcp.access":"registry"}')).toEqual(['listed']);
  expect(on('{"chat.mcp.enabled":false}')).toEqual([]);
  expect(on('{"chat.mcp.enabled":true}')).toEqual(['listed', 'own']);
});

test('the lists of one client, or of one project, are not those of another', () => {
  const none = '{"allowedMcpServers":[]}';
  expect(left({ dialect: 'claude-settings', client: 'claude-code', text: none }, { client: 'cursor', dialect: 'cursor' })).toHaveLength(3);
  expect(left({ dialect: 'claude-settings', scope: 'project', project: '/elsewhere', text: none }, CLAUDE)).toHaveLength(3);
});

test('a list that is longer than any person’s decides nothing', () => {
  const names = (length: number) => JSON.stringify({ allowedMcpServers: Array.from({ length }, (_, i) => ({ serverName: `s${i}` })) });
  expect(left({ dialect: 'claude-settings', text: names(2000) }, CLAUDE)).toEqual([]);
  expect(left({ dialect: 'claude-settings', text: names(2001) }, CLAUDE)).toHaveLength(3);
});

test('Claude Code loads of its cache what is installed, and what is installed for one project only there', () => {
  const folder = '/home/me/.claude/plugins';
  const at = (plugin: string, version: string) => `/old/home/.claude/plugins/cache/m/${plugin}/${version}`;
  const plugins = {
    'a@m': [{ scope: 'user', installPath: at('a', '2.0.0') }],
    'b@m': [{ scope: 'project', projectPath: '/p', installPath: at('b', '1.0.0') }],
    'c@m': { version: '1.0.0', installPath: at('c', '1.0.0') },
  };
  const list = { dialect: 'claude-installed', client: 'claude-code', scope: 'user', project: undefined } as const;
  const { directives } = read({ ...list, path: `${folder}/installed_plugins.json`, text: JSON.stringify({ version: 2, plugins }) }).value;
  const installed = (where: string) =>
    entriesOf({ client: 'claude-code', dialect: 'claude-plugin', scope: 'plugin', project: undefined, path: where, text: SERVERS }).slice(
      0,
      1,
    );
  const paths = ['a/1.0.0', 'a/2.0.0', 'b/1.0.0', 'c/1.0.0', 'd/1.0.0'].map((below) => `${folder}/cache/m/${below}/.mcp.json`);
  const entries = [...paths, '/home/me/.claude/cowork_plugins/cache/m/a/1.0.0/.mcp.json'].flatMap(installed);
  const states = applyDirectives(entries, directives).map(({ state, states }) => [state.enabled, states?.get(undefined)?.enabled]);
  expect(states).toEqual([
    [false, undefined],
    [true, undefined],
    [true, false],
    [true, undefined],
    [false, undefined],
    [true, undefined],
  ]);
  expect(read({ ...list, path: `${folder}/installed_plugins.json`, text: '{"plugins":{}}' }).value.directives).toEqual([]);
});
