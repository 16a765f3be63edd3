import type { Location } from '../../model/client.ts';
import { applicationData, configHome, type Folder, inEach, perOs } from './folders.ts';

const SERVERS = ['mcpServers', 'mcp_servers', 'mcp.servers', 'context_servers', '["mcp.servers"]', '["amp.mcpServers"]', 'mcp'];
/** Under a name that speaks of MCP, other words are enough; under one that speaks of its servers, no word at all. */
const OF_MCP = [...SERVERS, 'servers'];
const OF_MCP_SERVERS = [...OF_MCP, '$'];
const ANY = { scope: 'user', dialect: 'generic', roots: SERVERS, borrowed: true, shared: true, hunch: true, confidence: 'low' } as const;

/** What programs call the file that they keep their settings in, or their servers. */
const NAMES: readonly (readonly [string, Location['format'], readonly string[]])[] = [
  ['settings.json', 'jsonc', SERVERS],
  ['*config*.json', 'jsonc', SERVERS],
  ['config.toml', 'toml', SERVERS],
  ['config.yaml', 'yaml', SERVERS],
  ['config.yml', 'yaml', SERVERS],
  ['*mcp*.json', 'jsonc', OF_MCP],
  ['*mcp*.jsonc', 'jsonc', OF_MCP],
  ['*mcp*.toml', 'toml', OF_MCP],
  ['*mcp*.yaml', 'yaml', OF_MCP],
  ['*mcp*ervers*.json', 'jsonc', OF_MCP_SERVERS],
];

/** `~/.NAME`, its usual subfolders, and where each system keeps the data of programs: one folder per program. */
const FOLDERS: readonly Folder[] = [
  ...['', '/config', '/settings', '/agent', '/*mcp*'].map((below) => ({ path: `~/.*${below}` })),
  ...configHome('*'),
  ...perOs({ macos: '~/Library/Application Support/*', windows: '$APPDATA/*' }),
];

const QODO = { ...ANY, format: 'toml', dialect: 'qodo', roots: ['commands.*.mcpServers', 'mcpServers'] } as const;

/** Files of programs that are no clients of their own here, with words of their own for what they hold. */
const PROGRAMS: readonly Location[] = [
  // Dexto: each agent is a file (truffle-ai/dexto agents/*).
  ...['~/.dexto/agents/*/*.yml', '~/.dexto/agents/*.yml'].map((path) => ({ path, format: 'yaml' as const, ...ANY, roots: ['mcpServers'] })),
  ...['agents/*.yml', 'agents/*/*.yml'].map((path) => ({
    path,
    format: 'yaml' as const,
    ...ANY,
    scope: 'project' as const,
    roots: ['mcpServers'],
  })),
  // Qodo Command: an agent's servers are JSON in a text (qodo-ai/agents).
  ...['agent.toml', 'agents/*.toml'].map((path) => ({ path, ...QODO, scope: 'project' as const })),
  { path: '~/.qodo/agents/*.toml', ...QODO },
  // Octofriend (its source/cli.tsx and README).
  ...['octofriend.json5', 'octofriend.json'].map((name) => ({
    path: `~/.config/octofriend/${name}`,
    format: 'jsonc' as const,
    ...ANY,
    roots: ['mcpServers'],
  })),
  // NCP: one file a profile, at home or in a project (its guides and tests).
  { path: '~/.ncp/profiles/*.json', format: 'json', ...ANY, roots: ['mcpServers'] },
  { path: '.ncp/profiles/*.json', format: 'json', ...ANY, scope: 'project', roots: ['mcpServers'] },
];

const EDITOR = { scope: 'user', format: 'jsonc', borrowed: true, shared: true, hunch: true, confidence: 'low' } as const;

/**
 * Clients that nobody has told us of: most keep their servers in a folder of their own, in a file of one of a few names, under a root
 * that another client uses too. Seen so in grok-cli 0.0.34 (`.grok/settings.json`), lnai 0.6 (`.ai/settings.json`), dotagents 1.19
 * (`agents.toml`) and a dozen forks of Gemini CLI and VS Code.
 */
export const HUNCHES: readonly Location[] = [
  ...NAMES.flatMap(([name, format, roots]) => inEach(FOLDERS, name, { ...ANY, format, roots })),
  ...inEach([{ path: '~/.*mcp*' }, { path: '~/.*/*mcp*' }, ...configHome('*mcp*')], 'servers.json', {
    ...ANY,
    format: 'jsonc',
    roots: OF_MCP_SERVERS,
  }),
  { path: '~/*mcp*.json', format: 'jsonc', ...ANY },
  { path: '~/.*/agents.toml', format: 'toml', ...ANY },
  { path: 'agents.toml', format: 'toml', ...ANY, scope: 'project' },
  ...PROGRAMS,
  // Editors built on VS Code that are no clients of their own here, and extensions in them.
  ...inEach(applicationData('*/User'), 'mcp.json', { ...EDITOR, dialect: 'vscode', roots: ['servers'] }),
  ...inEach(applicationData('*/User'), 'settings.json', {
    ...EDITOR,
    dialect: 'vscode-settings',
    roots: ['mcp.servers', '["mcp.servers"]'],
  }),
  ...['', '/*', '/*/settings'].flatMap((below) =>
    inEach(applicationData(`*/User/globalStorage${below}`), '*mcp*.json', { ...EDITOR, dialect: 'generic', roots: ['mcpServers'] }),
  ),
];
