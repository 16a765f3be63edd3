import { describe, expect, test } from 'vitest';
import { type DiscoverOptions, discover } from '../../src/discover/discover.ts';
import type { Client, Location } from '../../src/model/client.ts';
import type { Machine } from '../../src/model/machine.ts';
import type { Node } from '../../src/model/node.ts';
import { type MemoryMachineOptions, memoryMachine } from '../support/memoryMachine.ts';

const JSON_FILE = { format: 'json', dialect: 'claude', roots: ['mcpServers'] } as const;

function client(id: string, locations: readonly Location[], rest: Partial<Client> = {}): Client {
  return { id, name: id, source: 'test', locations, ...rest };
}

const claude = client(
  'claude-code',
  [
    { path: '~/.claude.json', scope: 'user', ...JSON_FILE },
    { path: '$CLAUDE_CONFIG_DIR/.claude.json', scope: 'user', ...JSON_FILE },
    { path: '.mcp.json', scope: 'project', ...JSON_FILE },
    { path: '.claude/settings.local.json', scope: 'project', layer: 'local', ...JSON_FILE, dialect: 'claude-settings', shared: true },
    { path: '.claude/agents/**/*.md', scope: 'project', format: 'markdown', dialect: 'agent-frontmatter', roots: ['mcpServers'] },
    { path: '~/.claude/plugins/cache/**/.mcp.json', scope: 'plugin', ...JSON_FILE },
    { path: '/etc/claude-code/managed-settings.d/*.json', scope: 'managed', os: ['linux'], ...JSON_FILE },
    { path: '$ProgramFiles/ClaudeCode/managed-mcp.json', scope: 'managed', os: ['windows'], ...JSON_FILE },
  ],
  { memory: [{ path: '~/.claude.json', format: 'json', folders: { keysOf: 'projects' } }] },
);
const cursor = client('cursor', [
  { path: '~/.cursor/mcp.json', scope: 'user', ...JSON_FILE, dialect: 'cursor' },
  { path: '.cursor/mcp.json', scope: 'project', ...JSON_FILE, dialect: 'cursor' },
  { path: '.mcp.json', scope: 'project', ...JSON_FILE, confidence: 'low' },
]);
const vscode = client(
  'vscode',
  [
    { path: '~/.config/Code/User/mcp.json', os: ['linux'], scope: 'user', format: 'jsonc', dialect: 'vscode', roots: ['servers'] },
    { path: '$XDG_CONFIG_HOME/Code/User/mcp.json', os: ['linux'], scope: 'user', format: 'jsonc', dialect: 'vscode', roots: ['servers'] },
    { path: '$APPDATA/Code/User/mcp.json', os: ['windows'], scope: 'user', format: 'jsonc', dialect: 'vscode', roots: ['servers'] },
    {
      path: '$APPDATA/Code/User/profiles/*/mcp.json',
      os: ['windows'],
      scope: 'user',
      format: 'jsonc',
      dialect: 'vscode',
      roots: ['servers'],
    },
    { path: '.vscode/settings.json', scope: 'project', format: 'jsonc', dialect: 'vscode-settings', roots: ['mcp.servers'], shared: true },
    { path: '*.code-workspace', scope: 'project', format: 'jsonc', dialect: 'vscode-settings', roots: ['settings.mcp'], shared: true },
  ],
  {
    memory: [
      {
        path: '$XDG_CONFIG_HOME/Code/User/workspaceStorage/*/workspace.json',
        format: 'json',
        folders: { valuesAt: 'folder' },
        os: ['linux'],
      },
      { path: '$APPDATA/Code/User/workspaceStorage/*/workspace.json', format: 'json', folders: { valuesAt: 'folder' }, os: ['windows'] },
    ],
  },
);
const amp = client('amp', [
  { path: '.vscode/settings.json', scope: 'project', format: 'jsonc', dialect: 'amp', roots: ['["amp.mcpServers"]'], shared: true },
]);
const packages = client('agent-plugins', [
  { path: '**/mcp.json', beside: 'plugin.json', scope: 'project', ...JSON_FILE, dialect: 'agent-plugin' },
]);
const desktop = client('claude-desktop', [
  { path: '~/Library/Application Support/Claude/claude_desktop_config.json', os: ['macos'], scope: 'user', ...JSON_FILE },
]);
const unknown = client('unknown', [
  { path: '**/*mcp*.json', scope: 'project', ...JSON_FILE, dialect: 'generic', shared: true },
  { path: '**/mcp_flow.config.yaml', scope: 'project', ...JSON_FILE, format: 'yaml', dialect: 'generic', shared: true },
  { path: '~/.other/claude_desktop_config.json', scope: 'user', ...JSON_FILE, dialect: 'generic', shared: true },
]);
const rival = client('rival', [{ path: '~/.rival/claude_desktop_config.json', scope: 'user', layer: 'legacy', ...JSON_FILE }]);
const clients = [unknown, claude, cursor, vscode, amp, packages, desktop, rival];

/** As much of a parser as memories need here. */
function read(text: string): Node | undefined {
  const at = { path: '', start: 0, end: 0 };
  const build = (value: unknown): Node => {
    if (typeof value === 'string') return { kind: 'string', at, value, within: () => at };
    if (Array.isArray(value)) return { kind: 'array', at, items: value.map(build) };
    if (typeof value !== 'object' || value === null) return { kind: 'null', at };
    return { kind: 'object', at, members: Object.entries(value).map(([key, v]) => ({ key: { value: key, at }, value: build(v) })) };
  };
  return build(JSON.parse(text));
}

function run(machine: MemoryMachineOptions, options: Partial<DiscoverOptions> = {}) {
  const world = memoryMachine(machine);
  const parse = async (path: string) => {
    const reading = world.read(path, 1e6);
    return reading.ok ? read(new TextDecoder().decode(reading.bytes)) : undefined;
  };
  return discover(world, clients, { user: true, projects: true, roots: [], exclude: [], read: parse, ...options });
}

/** A git index of version 2. */
function indexOf(names: readonly string[]): Uint8Array {
  const head = Buffer.from('DIRC\0\0\0\u0002\0\0\0\0', 'latin1');
  head.writeUInt32BE(names.length, 8);
  const entries = names.map((name) => {
    const entry = Buffer.alloc(Math.ceil((63 + name.length) / 8) * 8);
    entry.writeUInt16BE(name.length, 60);
    entry.write(name, 62);
    return entry;
  });
  return Buffer.concat([head, ...entries, Buffer.alloc(20)]);
}

const told = (result: Awaited<ReturnType<typeof run>>) => result.value.files.map((f) => `${f.path} ${f.client} ${f.scope} ${f.kind}`);
const NO_USER = { user: false, projects: false };

describe('on this machine', () => {
  test('the files of the user, of packages and of administrators are found where the OS has them', async () => {
    const result = await run({
      platform: 'linux',
      files: {
        '/home/me/.claude.json': '{}',
        '/home/me/.cursor/mcp.json': '{}',
        '/home/me/.config/Code/User/mcp.json': '{}',
        '/home/me/.claude/plugins/cache/a/b/c/.mcp.json': '{}',
        '/home/me/.claude/plugins/cache/.mcp.json': '{}',
        '/etc/claude-code/managed-settings.d/10.json': '{}',
        '/home/me/elsewhere/.mcp.json': '{}',
      },
    });
    expect(told(result)).toEqual([
      '/etc/claude-code/managed-settings.d/10.json claude-code managed active',
      '/home/me/.claude.json claude-code user active',
      '/home/me/.claude/plugins/cache/.mcp.json claude-code plugin plugin',
      '/home/me/.claude/plugins/cache/a/b/c/.mcp.json claude-code plugin plugin',
      '/home/me/.config/Code/User/mcp.json vscode user active',
      '/home/me/.cursor/mcp.json cursor user active',
    ]);
    expect(result.problems).toEqual([]);
  });

  test('Windows has its own folders, whatever the case, and variables that need not be set', async () => {
    const result = await run({
      platform: 'windows',
      env: { PROGRAMFILES: 'D:\\Programs' },
      files: {
        'C:\\Users\\me\\AppData\\Roaming\\Code\\User\\mcp.json': '{}',
        'C:\\Users\\me\\appdata\\roaming\\code\\user\\profiles\\x1\\mcp.json': '{}',
        'D:\\Programs\\ClaudeCode\\managed-mcp.json': '{}',
        'C:\\Users\\me\\.Cursor\\mcp.json': '{}',
      },
    });
    expect(told(result).map((t) => t.toLowerCase())).toEqual([
      'c:\\users\\me\\.cursor\\mcp.json cursor user active',
      'c:\\users\\me\\appdata\\roaming\\code\\user\\mcp.json vscode user active',
      'c:\\users\\me\\appdata\\roaming\\code\\user\\profiles\\x1\\mcp.json vscode user active',
      'd:\\programs\\claudecode\\managed-mcp.json claude-code managed active',
    ]);
  });

  test('an environment variable moves a file; unset, the location does not exist', async () => {
    const files = { '/opt/claude/.claude.json': '{}' };
    expect(told(await run({ platform: 'linux', files, env: { CLAUDE_CONFIG_DIR: '/opt/claude' } }))).toEqual([
      '/opt/claude/.claude.json claude-code user active',
    ]);
    expect(told(await run({ platform: 'linux', files }))).toEqual([]);
  });

  test('backups that clients leave beside a file are found', async () => {
    const files = {
      '/home/me/.claude.json.backup.1763800000000': '{}',
      '/home/me/.claude.json.bak': '{}',
      '/home/me/.cursor/mcp copy.json': '{}',
      '/home/me/.cursor/mcp.json~': '{}',
      '/home/me/.cursor/other.json': '{}',
    };
    expect(told(await run({ platform: 'linux', files }))).toEqual([
      '/home/me/.claude.json.backup.1763800000000 claude-code user backup',
      '/home/me/.claude.json.bak claude-code user backup',
      '/home/me/.cursor/mcp copy.json cursor user backup',
      '/home/me/.cursor/mcp.json~ cursor user backup',
    ]);
  });

  test('the homes of Windows are seen from within WSL', async () => {
    const files = {
      '/mnt/c/Users/Ann/AppData/Roaming/Code/User/mcp.json': '{}',
      '/mnt/c/Users/Public/.cursor/mcp.json': '{}',
      '/mnt/c/Users/Ann/.claude.json': '{"projects":{"C:\\\\work\\\\app":{}}}',
      '/mnt/c/work/app/.mcp.json': '{}',
    };
    expect(told(await run({ platform: 'linux', files }))).toEqual([
      '/mnt/c/Users/Ann/.claude.json claude-code user active',
      '/mnt/c/Users/Ann/AppData/Roaming/Code/User/mcp.json vscode user active',
      '/mnt/c/work/app/.mcp.json claude-code project active',
    ]);
  });

  test('the homes of Linux distributions are seen from Windows', async () => {
    const files = {
      'C:\\Users\\me\\AppData\\Local\\wsl\\{1}\\ext4.vhdx': '',
      '\\\\wsl.localhost\\Debian\\home\\ann\\.cursor\\mcp.json': '{}',
      '\\\\wsl.localhost\\Debian\\etc\\claude-code\\managed-settings.d\\1.json': '{}',
    };
    expect(told(await run({ platform: 'windows', files }))).toEqual([
      '\\\\wsl.localhost\\Debian\\etc\\claude-code\\managed-settings.d\\1.json claude-code managed active',
      '\\\\wsl.localhost\\Debian\\home\\ann\\.cursor\\mcp.json cursor user active',
    ]);
  });

  test('a folder within WSL that the editor of Windows remembers is found from either side', async () => {
    const memory = '{"folder":"vscode-remote://wsl%2Bdebian/home/ann/app"}';
    const within = {
      '/mnt/c/Users/Ann/AppData/Roaming/Code/User/workspaceStorage/1/workspace.json': memory,
      '/home/ann/app/.mcp.json': '{}',
    };
    expect(told(await run({ platform: 'linux', files: within }))).toEqual(['/home/ann/app/.mcp.json claude-code project active']);
    const share = '\\\\wsl.localhost\\debian\\home\\ann\\app\\.mcp.json';
    const windows = { 'C:\\Users\\me\\AppData\\Roaming\\Code\\User\\workspaceStorage\\1\\workspace.json': memory, [share]: '{}' };
    const disk = { 'C:\\Users\\me\\AppData\\Local\\wsl\\{1}\\ext4.vhdx': '' };
    expect(told(await run({ platform: 'windows', files: { ...windows, ...disk } }))).toEqual([`${share} claude-code project active`]);
    // Without a distribution, the name would be asked of the network.
    expect(told(await run({ platform: 'windows', files: windows }))).toEqual([]);
  });

  test('a linked folder of settings is followed, in a circle only once', async () => {
    const result = await run({
      platform: 'linux',
      files: { '/home/me/dotfiles/config/Code/User/mcp.json': '{}', '/home/me/.claude/plugins/cache/p/.mcp.json': '{}' },
      links: { '/home/me/.config': 'dotfiles/config', '/home/me/.claude/plugins/cache/p/self': '/home/me/.claude/plugins/cache' },
    });
    expect(told(result)).toEqual([
      '/home/me/.claude/plugins/cache/p/.mcp.json claude-code plugin plugin',
      '/home/me/.config/Code/User/mcp.json vscode user active',
    ]);
  });

  test('a file that cannot be read, a broken link and a folder in its place are found all the same', async () => {
    const result = await run({
      platform: 'linux',
      files: { '/home/me/.claude.json/': '' },
      links: { '/home/me/.cursor/mcp.json': 'mcp.json' },
    });
    expect(told(result)).toEqual(['/home/me/.claude.json claude-code user active', '/home/me/.cursor/mcp.json cursor user active']);
  });

  test('a folder of settings that may not be listed makes the audit incomplete', async () => {
    const result = await run({
      platform: 'linux',
      files: { '/home/me/.cursor/mcp.json': '{}' },
      unreadable: { '/home/me/.cursor': 'denied' },
    });
    expect(result.problems).toMatchObject([{ kind: 'unreadable', at: { path: '/home/me/.cursor' }, incomplete: true }]);
  });
});

describe('in the projects that clients remember', () => {
  const files = {
    '/home/me/.claude.json': JSON.stringify({ projects: { '/work/a': {}, '/work/gone': {} } }),
    '/home/me/.config/Code/User/workspaceStorage/1/workspace.json': JSON.stringify({ folder: 'file:///work/b%20c' }),
    '/home/me/.config/Code/User/workspaceStorage/2/workspace.json': JSON.stringify({ folder: 'vscode-remote://ssh/x' }),
    '/work/a/.mcp.json': '{}',
    '/work/a/.claude/agents/team/x.md': '',
    '/work/a/packages/p/.mcp.json': '{}',
    '/work/b c/.cursor/mcp.json': '{}',
  };

  test('clients’ own places are looked at, and nothing else is walked', async () => {
    const result = await run({ platform: 'linux', files });
    expect(result.value.projects).toEqual(['/work/a', '/work/b c']);
    expect(told(result).filter((t) => t.startsWith('/work'))).toEqual([
      '/work/a/.claude/agents/team/x.md claude-code project active',
      '/work/a/.mcp.json claude-code project active',
      '/work/b c/.cursor/mcp.json cursor project active',
    ]);
    expect(result.value.files.find((f) => f.path === '/work/b c/.cursor/mcp.json')?.project).toBe('/work/b c');
    expect(result.value.notices).toEqual([expect.stringContaining('2 project folders that clients remember')]);
  });

  test('they can be left', async () => {
    expect((await run({ platform: 'linux', files }, { projects: false })).value.projects).toEqual([]);
  });

  test('no share on the network is looked at because a file names it', async () => {
    const asked: string[] = [];
    const world = memoryMachine({ platform: 'windows', files: { 'C:\\Users\\me\\.claude.json': '{}' } });
    const spying: Machine = {
      ...world,
      kind(path) {
        asked.push(path);
        return world.kind(path);
      },
    };
    const remembered = async () => read(JSON.stringify({ projects: { '\\\\evil\\share': {}, '//evil/share': {} } }));
    await discover(spying, clients, { user: true, projects: true, roots: [], exclude: [], read: remembered });
    expect(asked.filter((path) => path.includes('evil'))).toEqual([]);
  });
});

describe('below a folder that the user names', () => {
  const walkOf = (machine: Omit<MemoryMachineOptions, 'platform'>, options: Partial<DiscoverOptions> = {}) =>
    run({ platform: 'linux', ...machine }, { ...NO_USER, roots: ['/repo'], ...options });

  test('every folder may be a project', async () => {
    const result = await walkOf({
      files: { '/repo/.mcp.json': '{}', '/repo/packages/a/.cursor/mcp.json': '{}', '/repo/a.code-workspace': '{}', '/repo/src/mcp.ts': '' },
    });
    expect(result.value.files.map((f) => [f.path, f.client, f.project, f.alsoReadBy])).toEqual([
      ['/repo/.mcp.json', 'claude-code', '/repo', ['cursor']],
      ['/repo/a.code-workspace', 'vscode', '/repo', []],
      ['/repo/packages/a/.cursor/mcp.json', 'cursor', '/repo/packages/a', []],
    ]);
  });

  test('a file that clients only borrow is nobody in particular’s, and they are named as its readers', async () => {
    const borrower = client('borrower', [{ path: 'mcp.json', scope: 'project', ...JSON_FILE, borrowed: true }]);
    const world = memoryMachine({ platform: 'linux', files: { '/repo/mcp.json': '{}', '/repo/.cursor/mcp.json': '{}' } });
    const result = await discover(world, [borrower, ...clients], {
      ...NO_USER,
      exclude: [],
      roots: ['/repo'],
      read: async () => undefined,
    });
    expect(result.value.files.map((f) => [f.path, f.client, f.alsoReadBy])).toEqual([
      ['/repo/.cursor/mcp.json', 'cursor', []],
      ['/repo/mcp.json', 'unknown', ['borrower']],
    ]);
  });

  test('a home that is kept as a source of chezmoi is known, its templates too', async () => {
    const files = {
      '/repo/dot_claude.json': '{}',
      '/repo/dot_cursor/private_mcp.json.tmpl': '{}',
      '/repo/home/private_dot_config/Code/User/mcp.json': '{}',
      '/repo/private_Library/private_Application Support/Claude/claude_desktop_config.json': '{}',
      '/repo/dot_cursor/modify_mcp.json': '{}',
    };
    expect(told(await walkOf({ files })).filter((line) => !line.includes('unknown'))).toEqual([
      '/repo/dot_claude.json claude-code project active',
      '/repo/dot_cursor/private_mcp.json.tmpl cursor project template',
      '/repo/home/private_dot_config/Code/User/mcp.json vscode project active',
      '/repo/private_Library/private_Application Support/Claude/claude_desktop_config.json claude-desktop project active',
    ]);
  });

  test('a settings file that clients share is one source for each set of keys', async () => {
    const { files } = (await walkOf({ files: { '/repo/.vscode/settings.json': '{}' } })).value;
    expect(files.map((f) => [f.client, f.roots])).toEqual([
      ['vscode', ['mcp.servers']],
      ['amp', ['["amp.mcpServers"]']],
    ]);
  });

  test('a name counts only beside another where its client says so', async () => {
    const { files } = (await walkOf({ files: { '/repo/a/mcp.json': '{}', '/repo/a/plugin.json': '{}', '/repo/b/mcp.json': '{}' } })).value;
    expect(files.map((f) => [f.path, f.client, f.dialect, f.shared])).toEqual([
      ['/repo/a/mcp.json', 'agent-plugins', 'agent-plugin', undefined],
      ['/repo/b/mcp.json', 'unknown', 'generic', true],
    ]);
  });

  test('dependency folders are skipped and said; a folder with an ordinary name is one only with its mark', async () => {
    const result = await walkOf({
      files: {
        '/repo/node_modules/x/.mcp.json': '{}',
        '/repo/a/node_modules/.mcp.json': '{}',
        '/repo/vendor/modules.txt': '',
        '/repo/vendor/x/.mcp.json': '{}',
        '/repo/target/.mcp.json': '{}',
        '/repo/.git/.mcp.json': '{}',
      },
    });
    expect(told(result)).toEqual(['/repo/target/.mcp.json claude-code project active']);
    expect(result.value.notices).toEqual(['skipped 3 dependency folders (node_modules, vendor)']);
  });

  test('ignored folders are skipped, ignored client files are not', async () => {
    const result = await walkOf({
      files: {
        '/repo/.gitignore': '.mcp.json\n.claude/\nbuild/\n!build/keep\n',
        '/repo/.mcp.json': '{}',
        '/repo/.claude/settings.local.json': '{}',
        '/repo/.claude/worktrees/x/.mcp.json': '{}',
        '/repo/build/.mcp.json': '{}',
        '/repo/sub/.gitignore': '/out',
        '/repo/sub/out/.mcp.json': '{}',
        '/repo/sub/deep/out/.mcp.json': '{}',
      },
    });
    expect(told(result).map((t) => t.split(' ')[0])).toEqual([
      '/repo/.claude/settings.local.json',
      '/repo/.mcp.json',
      '/repo/sub/deep/out/.mcp.json',
    ]);
    expect(result.value.notices).toEqual([expect.stringContaining('skipped 3 folders that .gitignore leaves out')]);
  });

  test('the rules of the repository above hold, but not for the folder that is named itself', async () => {
    const files = {
      '/repo/.git/HEAD': '',
      '/repo/.gitignore': 'gen/\n',
      '/repo/.git/info/exclude': 'tmp/',
      '/repo/gen/a/gen/.mcp.json': '{}',
      '/repo/gen/tmp/.mcp.json': '{}',
      '/repo/gen/.mcp.json': '{}',
    };
    expect(told(await walkOf({ files }, { roots: ['/repo/gen'] }))).toEqual(['/repo/gen/.mcp.json claude-code project active']);
  });

  test('excluded paths are left out, client files too', async () => {
    const files = { '/repo/a/.mcp.json': '{}', '/repo/b/.mcp.json': '{}', '/repo/c/.cursor/mcp.json': '{}', '/repo/.mcp.json': '{}' };
    const result = await walkOf({ files }, { exclude: ['/a', 'b/**', '.cursor'] });
    expect(told(result)).toEqual(['/repo/.mcp.json claude-code project active']);
    expect(result.value.notices).toEqual(['left out 3 paths by --exclude']);
  });

  test('the folders on the way tell samples and documentation', async () => {
    const files = {
      '/repo/examples/a/.mcp.json': '{}',
      '/repo/docs/.mcp.json': '{}',
      '/repo/.mcp.json.example': '{}',
      '/repo/.cursor/mcp.example.json': '{}',
      '/repo/x/claude_desktop_config.json': '{}',
      '/repo/.claude.json': '{}',
      '/repo/mcp_flow.config.yaml': '{}',
    };
    expect(told(await walkOf({ files }))).toEqual([
      '/repo/.claude.json claude-code project active',
      '/repo/.cursor/mcp.example.json cursor project template',
      '/repo/.mcp.json.example claude-code project template',
      '/repo/docs/.mcp.json claude-code project documentation',
      '/repo/examples/a/.mcp.json claude-code project template',
      '/repo/mcp_flow.config.yaml unknown project active',
      '/repo/x/claude_desktop_config.json claude-desktop project template',
    ]);
  });

  test('linked files are read and said to lie outside; linked folders are not followed unless a client names them', async () => {
    const result = await walkOf({
      files: { '/shared/cursor/mcp.json': '{}', '/shared/.mcp.json': '{}', '/repo/a/.cursor/mcp.json': '{}' },
      links: {
        '/repo/.cursor': '/shared/cursor',
        '/repo/shared': '/shared',
        '/repo/loop': '/repo',
        '/repo/.mcp.json': '/shared/.mcp.json',
      },
    });
    expect(told(result)).toEqual([
      '/repo/.cursor/mcp.json cursor project active',
      '/repo/.mcp.json claude-code project active',
      '/repo/a/.cursor/mcp.json cursor project active',
    ]);
    expect(result.value.notices).toEqual([
      expect.stringContaining('/repo/.cursor/mcp.json is a link'),
      expect.stringContaining('/repo/.mcp.json is a link'),
    ]);
  });

  test('the same file under two paths is one source', async () => {
    const result = await run(
      { platform: 'linux', files: { '/home/me/dotfiles/.claude.json': '{}' }, links: { '/home/me/.claude.json': 'dotfiles/.claude.json' } },
      { roots: ['/home/me/dotfiles'] },
    );
    expect(told(result)).toEqual(['/home/me/.claude.json claude-code user active']);
  });

  test('a folder that may not be listed is a problem, and the walk goes on', async () => {
    const result = await walkOf({ files: { '/repo/a/x': '', '/repo/b/.mcp.json': '{}' }, unreadable: { '/repo/a': 'denied' } });
    expect(told(result)).toEqual(['/repo/b/.mcp.json claude-code project active']);
    expect(result.problems).toMatchObject([{ kind: 'unreadable', at: { path: '/repo/a' }, incomplete: true }]);
  });

  test('what git tracks is told, and is looked at even where .gitignore leaves it out', async () => {
    const files = {
      '/repo/.git/index': indexOf(['.mcp.json', 'out/a/.mcp.json']),
      '/repo/.gitignore': '/out\n/tmp\n',
      '/repo/.mcp.json': '{}',
      '/repo/out/a/.mcp.json': '{}',
      '/repo/tmp/.mcp.json': '{}',
      '/repo/new/.mcp.json': '{}',
      '/repo/sub/.git': 'gitdir: ../.git/modules/sub',
      '/repo/sub/out/.mcp.json': '{}',
      '/home/me/.claude.json': '{}',
    };
    const { files: found } = (await walkOf({ files }, { user: true })).value;
    expect(found.map((f) => [f.path, f.tracked])).toEqual([
      ['/home/me/.claude.json', undefined],
      ['/repo/.mcp.json', true],
      ['/repo/new/.mcp.json', false],
      ['/repo/out/a/.mcp.json', true],
      ['/repo/sub/out/.mcp.json', false],
    ]);
  });

  test('a pipe under a client’s name is found, for whoever reads to refuse it', async () => {
    const { files } = (await walkOf({ files: { '/repo/.mcp.json': '' }, unreadable: { '/repo/.mcp.json': 'special' } })).value;
    expect(files.map((f) => f.path)).toEqual(['/repo/.mcp.json']);
  });

  test('a deep tree is walked', async () => {
    const path = `/repo${'/d'.repeat(120)}/.mcp.json`;
    expect((await walkOf({ files: { [path]: '{}' } })).value.files.map((f) => f.path)).toEqual([path]);
  });

  test('names in any encoding survive', async () => {
    const folder = '/repo/\u001b[31m \uFFFD 名前';
    expect((await walkOf({ files: { [`${folder}/.mcp.json`]: '{}' } })).value.files[0]?.path).toBe(`${folder}/.mcp.json`);
  });

  test('a path where nothing stands is the user’s to mend', async () => {
    expect((await walkOf({ files: {} })).problems).toMatchObject([{ fault: 'user', incomplete: true, at: { path: '/repo' } }]);
  });
});

describe('a single file that the user names', () => {
  const one = async (path: string, options: Partial<DiscoverOptions> = {}) => {
    const { value } = await run({ platform: 'linux', files: { [path]: '{}' } }, { ...NO_USER, roots: [path], ...options });
    return value.files.map((f) => `${f.client} ${f.scope} ${f.dialect} ${f.format} ${f.kind}`);
  };

  test.each([
    ['/x/.cursor/mcp.json', 'cursor project cursor json active'],
    ['/x/examples/.mcp.json', 'claude-code project claude json active'],
    ['/home/me/.claude.json', 'claude-code user claude json active'],
    ['/x/claude_desktop_config.json', 'claude-desktop project claude json active'],
    ['/x/anything.yaml', 'unknown project generic yaml active'],
    ['/x/servers', 'unknown project generic jsonc active'],
    ['/x/.cursor/mcp.json.bak', 'cursor project cursor json backup'],
    ['/x/.claude/agents/a/b.md', 'claude-code project agent-frontmatter markdown active'],
    ['/x/private_dot_cursor/mcp.json', 'cursor project cursor json active'],
  ])('%s is taken', async (path, expected) => expect(await one(path)).toEqual([expected]));

  test('it is taken once, however it is reached', async () => {
    expect(await one('/home/me/.claude.json', { user: true })).toEqual(['claude-code user claude json active']);
  });
});
