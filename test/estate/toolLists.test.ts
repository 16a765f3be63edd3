import { expect, test } from 'vitest';
import { withToolLists } from '../../src/estate/toolLists.ts';
import { isOffered } from '../../src/model/entry.ts';
import type { SourceFile } from '../../src/model/source.ts';
import { PROJECT, read } from '../normalise/reading.ts';

const TOOLS = ['one', 'two', 'a_three'];

interface Client {
  readonly dialect: string;
  readonly servers: unknown;
}

/** What is offered of the servers `a` and `ab`, which a project declares, with the settings of the user or another file. */
function offered({ dialect, servers }: Client, settings: unknown, given: Partial<SourceFile> = {}): Record<string, string> {
  const about = { dialect, client: dialect } as const;
  const { entries } = read({ ...about, text: JSON.stringify(servers) }).value;
  const text = JSON.stringify(settings);
  const { directives } = read({ ...about, path: '/home/me/settings', scope: 'user', project: undefined, ...given, text }).value;
  const left = withToolLists(entries, directives);
  return Object.fromEntries(left.map((entry) => [entry.name.value, TOOLS.filter((tool) => isOffered(entry, tool)).join(' ')]));
}

const ALL = TOOLS.join(' ');
const OPENCODE = { dialect: 'opencode', servers: { mcp: { a: { type: 'local', command: ['x'] }, ab: { type: 'local', command: ['y'] } } } };
const ZED = { dialect: 'zed', servers: { context_servers: { a: { command: 'x' }, ab: { command: 'y' } } } };
const AMP = { dialect: 'amp', servers: { 'amp.mcpServers': { a: { command: 'x' }, ab: { command: 'y' } } } };

test.each([
  [
    { a_one: false, a_two: true, bash: false },
    { a: 'two a_three', ab: ALL },
  ],
  [
    { 'a_*': false, 'ab_a*': false },
    { a: '', ab: 'one two' },
  ],
  [{ 'a*': false }, { a: '', ab: '' }],
])('opencode’s tools %j', (tools, expected) => {
  expect(offered(OPENCODE, { tools })).toEqual(expected);
});

test('a tool that opencode denies is not offered', () => {
  expect(offered(OPENCODE, { permission: { 'ab_*': 'deny' } })).toEqual({ a: ALL, ab: '' });
  expect(offered(OPENCODE, { permission: { '*': 'deny', 'a_*': 'allow' } })).toEqual({ a: ALL, ab: ALL });
});

test('Amp calls a tool by its server too', () => {
  expect(offered(AMP, { 'amp.tools.disable': ['mcp__a__one', 'mcp__ab__*', 'Bash'] })).toEqual({ a: 'two a_three', ab: '' });
});

test('Zed offers what the profile of new threads offers', () => {
  const profile = (write: unknown) => ({ agent: { profiles: { write } } });
  expect(offered(ZED, profile({ context_servers: { a: { tools: { one: false } } } }))).toEqual({ a: 'two a_three', ab: ALL });
  const some = { enable_all_context_servers: false, context_servers: { a: { tools: { one: true, two: false } } } };
  expect(offered(ZED, profile(some))).toEqual({ a: 'one', ab: '' });
  const whole = { enable_all_context_servers: false, context_servers: { a: { enabled: true, tools: { one: false } } } };
  expect(offered(ZED, profile(whole))).toEqual({ a: ALL, ab: '' });
  expect(offered(ZED, { agent: { default_profile: 'minimal', profiles: { minimal: {}, write: some } } })).toEqual({ a: '', ab: '' });
});

test('what a project says is said of its own servers', () => {
  const tools = { 'a*': false };
  expect(offered(OPENCODE, { tools }, { scope: 'project', project: PROJECT })).toEqual({ a: '', ab: '' });
  expect(offered(OPENCODE, { tools }, { scope: 'project', project: '/elsewhere' })).toEqual({ a: ALL, ab: ALL });
});

test('settings of another client say nothing', () => {
  expect(offered(OPENCODE, { tools: { 'a*': false } }, { client: 'kilo' })).toEqual({ a: ALL, ab: ALL });
});

test('an agent of Kiro or Amazon Q is offered what its own list has of its own servers', () => {
  const agent = (tools: unknown) => {
    const text = JSON.stringify({ mcpServers: { a: { command: 'x' }, b: { command: 'y' } }, tools });
    const { entries, directives } = read({ dialect: 'q-agent', client: 'kiro', text }).value;
    return withToolLists(entries, directives).map((entry) => TOOLS.filter((tool) => isOffered(entry, tool)).join(' '));
  };
  expect(agent(['@a', '@b/t*'])).toEqual([ALL, 'two']);
  expect(agent(['@a/one', 'fs_read', '@builtin'])).toEqual(['one', '']);
  expect(agent(['*'])).toEqual([ALL, ALL]);
  expect(agent(undefined)).toEqual([ALL, ALL]);
});

test('an agent’s list says nothing of the same server in another file', () => {
  const agent = read({ dialect: 'q-agent', client: 'kiro', path: '/a.json', text: '{"mcpServers":{"a":{"command":"x"}},"tools":[]}' });
  const { entries } = read({ dialect: 'kiro', text: '{"mcpServers":{"a":{"command":"x"}}}' }).value;
  expect(withToolLists(entries, agent.value.directives)[0]?.tools.allow).toBeUndefined();
});

test('Codex’ lists for one server of a plugin', () => {
  const path = '/h/.codex/plugins/cache/m/p/1/.mcp.json';
  const servers = { mcpServers: { a: { command: 'x' }, b: { command: 'y' } } };
  const { entries } = read({ dialect: 'claude-plugin', client: 'codex', scope: 'plugin', path, text: JSON.stringify(servers) }).value;
  const settings = { plugins: { 'p@m': { mcp_servers: { a: { enabled_tools: ['one', 'two'], disabled_tools: ['two'] } } } } };
  const { directives } = read({ dialect: 'codex', scope: 'user', project: undefined, text: JSON.stringify(settings) }).value;
  const offered = withToolLists(entries, directives).map((entry) => TOOLS.filter((tool) => isOffered(entry, tool)).join(' '));
  expect(offered).toEqual(['one', ALL]);
});

test('what Claude Code’s permissions deny without brackets is taken from the model', () => {
  const offeredOf = (deny: readonly string[], about: Partial<SourceFile> = {}) => {
    const servers = { mcpServers: { 'my docs': { command: 'x' } } };
    const claude = { client: 'claude-code', scope: 'user', project: undefined } as const;
    const { entries } = read({ ...claude, dialect: 'claude', text: JSON.stringify(servers), ...about }).value;
    const { directives } = read({ ...claude, dialect: 'claude-settings', text: JSON.stringify({ permissions: { deny } }) }).value;
    return withToolLists(entries, directives).map((entry) => TOOLS.filter((tool) => isOffered(entry, tool)).join(' '));
  };
  expect(offeredOf(['mcp__my_docs__one', 'mcp__my_docs__a_*', 'Bash'])).toEqual(['two']);
  expect(offeredOf(['mcp__my_docs'])).toEqual(['']);
  expect(offeredOf(['mcp__other', 'mcp__my_docs__one(x)'])).toEqual([ALL]);
  const plugin = { scope: 'plugin', path: '/h/.claude/plugins/cache/market/acme/1/.mcp.json' } as const;
  expect(offeredOf(['mcp__plugin_acme_my_docs__one'], plugin)).toEqual(['two a_three']);
});
