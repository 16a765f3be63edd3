import { expect, it } from 'vitest';
import { applyDirectives } from '../../src/estate/applyDirectives.ts';
import { withToolLists } from '../../src/estate/toolLists.ts';
import { viewsOf } from '../../src/estate/views.ts';
import { withSettings } from '../../src/estate/withSettings.ts';
import type { Client, Scope } from '../../src/model/client.ts';
import { type Entry, isOffered } from '../../src/model/entry.ts';
import type { Inspected } from '../../src/model/estate.ts';
import type { SourceFile } from '../../src/model/source.ts';
import { entriesOf, read } from '../normalise/reading.ts';

const CLIENT: Client = { id: 'claude-code', name: 'Claude Code', source: 'a test', locations: [] };
const PLUGIN = '/home/me/.claude/plugins/cache/market/acme/1.0.0/.mcp.json';

function servers(name: string, scope: Scope, about: object = {}): readonly Entry[] {
  const text = `{"mcpServers":{"${name}":{"command":"x"}}}`;
  return entriesOf({ client: CLIENT.id, dialect: 'claude', text, path: `/h/${scope}`, scope, project: undefined, ...about });
}

const settings = (text: string, about: object) =>
  read({ client: CLIENT.id, dialect: 'claude-settings', text, project: undefined, ...about }).value.directives;

/** Each place with the servers that are on there. */
function places(entries: readonly Entry[], directives: ReturnType<typeof settings>): unknown {
  const views = viewsOf([CLIENT], applyDirectives(entries, directives), []);
  return Object.fromEntries(views.map((view) => [view.project ?? 'elsewhere', view.entries.map(({ name }) => name.value)]));
}

it('shows a plugin off in the project that switches it off, and on elsewhere', () => {
  const entries = [...servers('docs', 'user'), ...servers('acme', 'plugin', { path: PLUGIN })];
  const off = settings('{"enabledPlugins":{"acme@market":false}}', { scope: 'project', project: '/p' });
  expect(places(entries, off)).toEqual({ elsewhere: ['docs', 'acme'], '/p': ['docs'] });
});

it('shows a plugin on in the project that switches it on, and off elsewhere', () => {
  const user = settings('{"enabledPlugins":{"acme@market":false}}', { scope: 'user' });
  const local = settings('{"enabledPlugins":{"acme@market":true}}', { scope: 'project', layer: 'local', project: '/p' });
  expect(places(servers('acme', 'plugin', { path: PLUGIN }), [...user, ...local])).toEqual({ elsewhere: [], '/p': ['acme'] });
});

it('joins what a client wrote down of a project with the project, however the folder is spelt', () => {
  const noted = servers('notes', 'user').map((entry) => ({ ...entry, project: 'C:/Work/Shop' }));
  const own = servers('own', 'project', { project: 'C:\\Work\\Shop' });
  expect(places([...servers('docs', 'user'), ...noted, ...own], [])).toEqual({
    elsewhere: ['docs'],
    'C:/Work/Shop': ['docs', 'notes', 'own'],
  });
});

const ABOVE = { project: '/w', path: '/w/.mcp.json', readBelow: [{ client: CLIENT.id, folder: '/w/a' }] };

it('loads what stands above a project there as well, and the nearer of one name', () => {
  const far = [...servers('far', 'project', ABOVE), ...servers('both', 'project', ABOVE)];
  const near = servers('both', 'project', { project: '/w/a', path: '/w/a/.mcp.json' });
  const views = viewsOf([CLIENT], [...far, ...near], []);
  expect(views.map(({ project, entries }) => [project, entries.map(({ file, name }) => `${file.project} ${name.value}`)])).toEqual([
    ['/w', ['/w far', '/w both']],
    ['/w/a', ['/w/a both', '/w far']],
  ]);
});

it('makes no project of a folder in which nobody works', () => {
  expect(places(servers('far', 'project', { ...ABOVE, foundFromBelow: true }), [])).toEqual({ '/w/a': ['far'] });
});

it('does so for the client alone that looks upward', () => {
  const cursor = { ...CLIENT, id: 'cursor' };
  const entries = servers('far', 'project', { ...ABOVE, alsoReadBy: ['cursor'] });
  const used = servers('own', 'user', { client: 'cursor' });
  const views = viewsOf([cursor], [...entries, ...used], []);
  expect(views.map(({ project }) => project)).toEqual([undefined, '/w']);
});

it.each<[string, Partial<SourceFile>, Partial<SourceFile>]>([
  ['what is local to a person', { layer: 'local', path: '/p/b' }, { path: '/p/a' }],
  ['a variable', { layer: 'environment', scope: 'user', path: 'environment:X' }, { path: '/p/a' }],
  ['an administrator', { scope: 'managed', path: '/etc/x' }, { layer: 'local', path: '/p/a' }],
  ['a current file', { path: '/p/b' }, { layer: 'legacy', path: '/p/a' }],
  ['a file that is read', { path: '/p/b' }, { superseded: '/p/b', path: '/p/a' }],
])('%s wins over another of the name', (_, winner, loser) => {
  const entry = (about: Partial<SourceFile>) => servers('x', about.scope ?? 'project', { project: '/p', ...about });
  const views = viewsOf([CLIENT], [...entry(loser), ...entry(winner)], []);
  expect(views.at(-1)?.entries.map(({ file }) => file.path)).toEqual([winner.path]);
});

it('calls a plugin’s server after the plugin where its client does, and loads the same one once', () => {
  const named = { ...CLIENT, namesPlugins: true };
  const other = PLUGIN.replace('acme', 'other');
  const same = (command: string) => `{"mcpServers":{"docs":{"command":"${command}"}}}`;
  const entries = [
    ...servers('docs', 'user'),
    ...servers('docs', 'plugin', { path: PLUGIN, text: same('y') }),
    ...servers('docs', 'plugin', { path: other, text: same('z') }),
    ...servers('docs', 'plugin', { path: PLUGIN.replace('acme', 'twin') }),
  ];
  const loaded = (client: Client) => viewsOf([client], entries, []).map((view) => view.entries.map(({ file }) => file.path));
  expect(loaded(named)).toEqual([['/h/user', PLUGIN, other]]);
  expect(loaded(CLIENT)).toEqual([['/h/user']]);
});

it('switches a server that one file declares by what another says of it', () => {
  const opencode = { ...CLIENT, id: 'opencode' };
  const about = { client: opencode.id, dialect: 'opencode' };
  const user = (enabled: boolean) => {
    const text = JSON.stringify({ mcp: { a: { type: 'local', command: ['x'], enabled } } });
    return entriesOf({ ...about, text, path: '/h/u', scope: 'user', project: undefined });
  };
  const project = (enabled: boolean) =>
    entriesOf({ ...about, text: JSON.stringify({ mcp: { a: { enabled } } }), path: '/p/o', project: '/p' });
  const loaded = (entries: readonly Entry[]) =>
    viewsOf([opencode], entries, []).map((view) => view.entries.map(({ transport }) => transport.kind).join());
  expect(loaded([...user(true), ...project(false)])).toEqual(['stdio', '']);
  expect(loaded([...user(false), ...project(true)])).toEqual(['', 'stdio']);
  expect(loaded([...project(true)])).toEqual(['unknown']);
  const unread = project(false).map((entry) => ({ ...entry, state: { enabled: false, reason: 'a variable' } }));
  expect(loaded([...user(true), ...unread])).toEqual(['stdio', 'stdio']);
});

it('tells of a server what a nearer word on it makes of it, where that counts', () => {
  const about = { client: 'opencode', dialect: 'opencode' };
  const at = (project: string | undefined, server: object, path = `${project}/opencode.json`) =>
    entriesOf({ ...about, text: JSON.stringify({ mcp: { a: server } }), path, scope: project ? 'project' : 'user', project });
  const command = { type: 'local', command: ['x'] };
  const states = (entries: readonly Entry[]) =>
    withSettings(entries, []).flatMap(({ toggle, state, states: by }) =>
      toggle ? [] : [[state.enabled, by && [...by].map(([p, s]) => [p, s.enabled])]],
    );
  const off = { ...command, enabled: false };
  expect(states([...at(undefined, off), ...at('/p', { enabled: true })])).toEqual([
    [
      true,
      [
        [undefined, false],
        ['/p', true],
      ],
    ],
  ]);
  expect(states([...at(undefined, command), ...at('/p', { enabled: false })])).toEqual([
    [
      true,
      [
        [undefined, true],
        ['/p', false],
      ],
    ],
  ]);
  expect(states([...at(undefined, command), ...at('/p', { enabled: true })])).toEqual([[true, undefined]]);
  expect(states([...at('/p', { enabled: false }, '/p/.opencode/opencode.json'), ...at('/p', command)])).toEqual([[false, undefined]]);
  expect(states([...at('/q', { enabled: false }), ...at('/p', command)])).toEqual([[true, undefined]]);
  expect(states([...at(undefined, { enabled: false }), ...at('/p', command)])).toEqual([[true, undefined]]);
});

it.each([
  ['VS Code', true, { elsewhere: ['base', 'both'], '/u/profiles/work': ['work', 'both'] }],
  ['Codex', undefined, { elsewhere: ['base', 'both'], '/u/profiles/work/mcp.json': ['base', 'work', 'both'] }],
] as const)('keeps a profile of %s apart', (_, profilesStandAlone, expected) => {
  const profile = { layer: 'profile', path: '/u/profiles/work/mcp.json' } as const;
  const entries = [
    ...servers('base', 'user'),
    ...servers('both', 'user'),
    ...servers('work', 'user', profile),
    ...servers('both', 'user', profile),
  ];
  const views = viewsOf([{ ...CLIENT, profilesStandAlone }], entries, []);
  expect(Object.fromEntries(views.map((view) => [view.project ?? 'elsewhere', view.entries.map(({ name }) => name.value)]))).toEqual(
    expected,
  );
  expect(views.at(-1)?.entries.at(-1)?.file.layer).toBe('profile');
});

it('offers less of the user’s server in the project whose settings say so', () => {
  const { directives } = read({
    client: CLIENT.id,
    dialect: 'claude-settings',
    project: '/p',
    text: '{"permissions":{"deny":["mcp__docs__drop"]}}',
  }).value;
  const entries = withToolLists(servers('docs', 'user'), directives);
  const inspected = entries.map((entry) => ({ entry, inspection: { key: entry.key, outcome: 'listed' } })) as unknown as Inspected[];
  const views = viewsOf([CLIENT], entries, inspected);
  const offered = views.map(({ project, entries: [entry] }) => [project, entry && isOffered(entry, 'drop')]);
  expect(offered).toEqual([
    [undefined, true],
    ['/p', false],
  ]);
  expect(views.map((view) => view.inspected.map(({ entry }) => isOffered(entry, 'drop')))).toEqual([[true], [false]]);
});
