import type { Client } from '../model/client.ts';
import { inEach, perOs } from './lib/folders.ts';
import { portableFiles, portableMemory, remoteMemory, vscodeMemory, vscodeProjectFiles, vscodeUserFiles } from './lib/vscode.ts';

const SERVERS = { format: 'jsonc', dialect: 'vscode', roots: ['servers'] } as const;
const PLUGIN = { scope: 'plugin', format: 'json', dialect: 'agent-plugin', roots: ['mcpServers', '$'], confidence: 'medium' } as const;

const client: Client = {
  id: 'vscode',
  name: 'Visual Studio Code',
  docs: 'https://code.visualstudio.com/docs/agents/reference/mcp-configuration',
  source:
    'microsoft/vscode-docs docs/agents/reference/mcp-configuration.md (2026-05-28) and docs/copilot/customization/mcp-servers.md (2026-01-08); stacklok/toolhive pkg/client/config.go @e25de16 (2026-08-21); npm add-mcp@2.4.0 (2026-09-16); snyk/agent-scan src/agent_scan/agents @b9e98ab (2026-06-30); code.visualstudio.com/docs/agent-customization/agent-plugins; VS Code 1.120 release notes (2026-05-13, secondary)',
  locations: [
    ...vscodeUserFiles('Code'),
    { path: '~/.vscode-server/data/User/mcp.json', os: ['linux'], scope: 'user', layer: 'remote', ...SERVERS },
    ...portableFiles(),

    // Seen from outside, a portable build is a folder like any other.
    { path: '**/user-data/User/mcp.json', scope: 'project', ...SERVERS, confidence: 'low' },
    { path: '**/user-data/User/profiles/*/mcp.json', scope: 'project', layer: 'profile', ...SERVERS, confidence: 'low' },

    ...vscodeProjectFiles(),
    {
      path: '.github/agents/*.agent.md',
      scope: 'project',
      format: 'markdown',
      dialect: 'agent-frontmatter',
      roots: ['mcp-servers'],
      borrowed: true,
      shared: true,
      confidence: 'medium',
    },

    // Agent plugins; from 1.120 those that Copilot CLI installed as well.
    { path: '~/.vscode/agent-plugins/**/mcp.json', ...PLUGIN },
    { path: '~/.vscode/agent-plugins/**/.mcp.json', ...PLUGIN },
    { path: '~/.copilot/installed-plugins/**/mcp.json', ...PLUGIN, borrowed: true },
    { path: '~/.copilot/installed-plugins/**/.mcp.json', ...PLUGIN, borrowed: true },

    ...inEach(perOs({ linux: '/etc/vscode' }), 'policy.json', {
      scope: 'managed',
      layer: 'policy',
      format: 'json',
      dialect: 'vscode-policy',
      roots: ['ChatMCP', 'McpGalleryServiceUrl'],
      confidence: 'low',
    }),
    {
      path: 'HKLM\\SOFTWARE\\Policies\\Microsoft\\VSCode',
      os: ['windows'],
      scope: 'managed',
      layer: 'policy',
      format: 'opaque',
      dialect: 'vscode-policy',
      roots: [],
      confidence: 'low',
      support: 'detect',
      reason: 'Settings in the Windows registry cannot be read from a file.',
    },
  ],
  // 128 tools in one chat request; longer names are cut.
  limits: { tools: 128, toolNameLength: 64 },
  profilesStandAlone: true,
  // Positron is no client of its own here.
  memory: [...vscodeMemory('Code'), ...portableMemory(), ...remoteMemory('.vscode-server'), ...vscodeMemory('Positron')],
};

export default client;
