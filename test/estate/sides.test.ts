import { expect, it } from 'vitest';
import { sidesOf } from '../../src/estate/sides.ts';
import { viewsOf } from '../../src/estate/views.ts';
import { withSettings } from '../../src/estate/withSettings.ts';
import type { Client } from '../../src/model/client.ts';
import { entriesOf, read } from '../normalise/reading.ts';

const CLIENT: Client = { id: 'claude-code', name: 'Claude Code', source: 'a test', locations: [] };
const BEYOND = '/mnt/c/Users/me';
const DENY = '{"deniedMcpServers":[{"serverName":"notes"}]}';

const servers = (path: string, about: object = {}) =>
  entriesOf({
    client: CLIENT.id,
    dialect: 'claude',
    text: '{"mcpServers":{"notes":{"command":"x"}}}',
    path,
    scope: 'user',
    project: undefined,
    ...about,
  });

const settings = (path: string, about: object = {}) =>
  read({ client: CLIENT.id, dialect: 'claude-settings', text: DENY, path, scope: 'user', project: undefined, ...about }).value.directives;

const BOTH = [...servers('/home/me/.claude.json'), ...servers(`${BEYOND}/.claude.json`)];
const states = (directives: ReturnType<typeof settings>) => withSettings(BOTH, directives).map(({ state }) => state.enabled);

it('settings of Windows say nothing of servers in Linux, nor the other way round', () => {
  expect(states(settings(`${BEYOND}/.claude/settings.json`))).toEqual([true, false]);
  expect(states(settings('/home/me/.claude/settings.json'))).toEqual([false, true]);
  expect(states(settings('/etc/claude-code/managed-settings.json', { scope: 'managed' }))).toEqual([false, true]);
});

it('each side has a view of its own, the other one named by its home', () => {
  const views = viewsOf([CLIENT], BOTH, []).map(({ project, entries }) => [project, entries.length]);
  expect(views).toEqual([
    [undefined, 1],
    [BEYOND, 1],
  ]);
});

it('from Windows a distribution is the other side', () => {
  const file = { path: '\\\\wsl.localhost\\Ubuntu\\home\\me\\.claude.json', scope: 'user' } as const;
  const [entry] = servers(file.path);
  const sideOf = sidesOf(entry ? [entry.file] : []);
  expect([sideOf(file), sideOf({ path: 'C:\\Users\\me\\.claude.json' })]).toEqual(['\\\\wsl.localhost\\ubuntu\\', '']);
});

it('a project on a disk that is mounted so is this machine’s where there is no home beyond', () => {
  const sideOf = sidesOf(servers('/mnt/d/work/.mcp.json', { scope: 'project', project: '/mnt/d/work' }).map(({ file }) => file));
  expect(sideOf({ path: '/mnt/d/work/.mcp.json' })).toBe('');
});
