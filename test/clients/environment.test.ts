import { expect, test } from 'vitest';
import { CLIENTS } from '../../src/clients/all.ts';
import { discover } from '../../src/discover/discover.ts';
import type { Format } from '../../src/model/client.ts';
import type { Platform } from '../../src/model/machine.ts';
import { parse } from '../../src/parse/parse.ts';
import { memoryMachine } from '../support/memoryMachine.ts';

/** `path client` of what is found at home under these variables. */
async function found(platform: Platform, env: Record<string, string>, names: readonly string[]): Promise<string[]> {
  const machine = memoryMachine({ platform, env, files: Object.fromEntries(names.map((name) => [name, '{}'])) });
  const options = { user: true, projects: false, roots: [], exclude: [], read: async () => undefined };
  const { files } = (await discover(machine, CLIENTS, options)).value;
  return files.map(({ path, client }) => `${path} ${client}`);
}

test.each([
  ['/home/me/.local/share/crush/projects.json', { projects: [{ path: '/srv/app', data_dir: '.crush' }] }, '/srv/app/.crush.json crush'],
  ['/home/me/.local/share/opencode/storage/project/1.json', { id: '1', worktree: '/srv/app' }, '/srv/app/.crush.json crush'],
  ['/home/me/.vscode-server/data/User/workspaceStorage/1/workspace.json', { folder: 'file:///srv/app' }, '/srv/app/.crush.json crush'],
])('projects are remembered in %s', async (path, memory, expected) => {
  const machine = memoryMachine({ platform: 'linux', files: { [path]: JSON.stringify(memory), '/srv/app/.crush.json': '{}' } });
  const read = async (file: string, format: Format) => {
    const reading = machine.read(file, 1000);
    return reading.ok ? parse(file, reading.bytes, format).value.root : undefined;
  };
  const { files } = (await discover(machine, CLIENTS, { user: false, projects: true, roots: [], exclude: [], read })).value;
  expect(files.map((file) => `${file.path} ${file.client}`)).toEqual([expected]);
});

test.each<[string, Record<string, string>, Platform, string, string]>([
  ['a folder', { CRUSH_GLOBAL_CONFIG: '/x/crush' }, 'linux', '/x/crush/crush.json', 'crush'],
  ['a file', { CRUSH_GLOBAL_CONFIG: '/x/mine.json' }, 'linux', '/x/mine.json', 'crush'],
  ['a folder of data', { CRUSH_GLOBAL_DATA: '/x/data' }, 'linux', '/x/data/crush.json', 'crush'],
  ['a file of data', { CRUSH_GLOBAL_DATA: '/x/data.json' }, 'linux', '/x/data.json', 'crush'],
  ['XDG on macOS', { XDG_CONFIG_HOME: '/x/c' }, 'macos', '/x/c/github-copilot/xcode/mcp.json', 'copilot-xcode'],
  ['XDG on macOS', { XDG_CONFIG_HOME: '/x/c' }, 'macos', '/x/c/github-copilot/intellij/mcp.json', 'copilot-jetbrains'],
  ['XDG on macOS', { XDG_CONFIG_HOME: '/x/c' }, 'macos', '/x/c/enconvo/mcp_config.json', 'enconvo'],
  ['XDG on macOS', { XDG_CONFIG_HOME: '/x/c' }, 'macos', '/x/c/zed/settings.json', 'zed'],
  ['agents', { COPILOT_HOME: '/x/cp' }, 'linux', '/x/cp/agents/a.md', 'copilot-cli'],
  ['a home', { COPILOT_HOME: '/x/cp' }, 'linux', '/x/cp/mcp-config.json', 'copilot-cli'],
  ['a file', { OPENCODE_CONFIG: '/x/oc.jsonc' }, 'linux', '/x/oc.jsonc', 'opencode'],
  ['a folder', { OPENCODE_CONFIG_DIR: '/x/oc' }, 'linux', '/x/oc/opencode.json', 'opencode'],
  ['a file', { AMP_SETTINGS_FILE: '/x/amp.json' }, 'linux', '/x/amp.json', 'amp'],
  ['a home', { KIMI_CODE_HOME: '/x/k' }, 'linux', '/x/k/mcp.json', 'kimi-code'],
  ['a home', { GROK_HOME: '/x/g' }, 'linux', '/x/g/config.toml', 'grok-build'],
  ['a home', { HERMES_HOME: '/x/h' }, 'linux', '/x/h/config.yaml', 'hermes'],
  ['a home', { DEEPAGENTS_HOME: '/x/d' }, 'linux', '/x/d/.mcp.json', 'deepagents'],
  ['a folder', { PI_CODING_AGENT_DIR: '/x/pi' }, 'linux', '/x/pi/mcp.json', 'pi'],
  ['a portable build', { VSCODE_PORTABLE: '/x/v' }, 'linux', '/x/v/user-data/User/profiles/p/mcp.json', 'vscode'],
  ['XDG data', { XDG_DATA_HOME: '/x/s' }, 'linux', '/x/s/crush/crush.json', 'crush'],
  ['XDG state', { XDG_STATE_HOME: '/x/s' }, 'linux', '/x/s/toolhive/runconfigs/a.json', 'toolhive'],
  ['a roaming folder', { APPDATA: 'D:\\r' }, 'windows', 'D:\\r\\Code\\User\\mcp.json', 'vscode'],
  ['a local folder', { LOCALAPPDATA: 'D:\\l' }, 'windows', 'D:\\l\\github-copilot\\intellij\\mcp.json', 'copilot-jetbrains'],
  ['data of all users', { ProgramData: 'D:\\p' }, 'windows', 'D:\\p\\opencode\\opencode.json', 'opencode'],
])('%s that %j names on %s is looked into', async (_, env, platform, path, client) => {
  expect(await found(platform, env, [path])).toEqual([`${path} ${client}`]);
});
