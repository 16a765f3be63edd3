import type { Client } from '../model/client.ts';
import { homeOr, inEach } from './lib/folders.ts';
import { INSTALLED_MANIFEST } from './lib/manifest.ts';

const HOME = homeOr('~/.copilot', 'COPILOT_HOME');

const client: Client = {
  id: 'copilot-cli',
  name: 'GitHub Copilot CLI',
  docs: 'https://docs.github.com/copilot/how-tos/copilot-cli/customize-copilot/add-mcp-servers',
  source:
    'npm @github/copilot@1.0.102 (2026-10-21): bundle, api.schema.json, changelog.json; stacklok/toolhive pkg/client/config.go @e25de16 (2026-08-21); github/awesome-copilot issue 1585 (2026-05-04)',
  locations: [
    ...inEach(HOME, 'mcp-config.json', { scope: 'user', format: 'json', dialect: 'copilot-cli', roots: ['mcpServers'] }),
    // .github/mcp.json (1.0.61) is ignored where .mcp.json exists; a bare map is fine in both (0.0.401).
    {
      path: '.mcp.json',
      scope: 'project',
      format: 'json',
      dialect: 'copilot-cli',
      roots: ['mcpServers', '$'],
      borrowed: true,
      above: 'repository',
    },
    {
      path: '.github/mcp.json',
      scope: 'project',
      format: 'json',
      dialect: 'copilot-cli',
      roots: ['mcpServers', '$'],
      unless: '.mcp.json',
      above: 'repository',
    },
    {
      path: '.github/agents/*.md',
      scope: 'project',
      format: 'markdown',
      dialect: 'agent-frontmatter',
      roots: ['mcp-servers'],
      shared: true,
    },

    ...inEach(HOME, 'agents/*.md', {
      scope: 'user',
      format: 'markdown',
      dialect: 'agent-frontmatter',
      roots: ['mcp-servers'],
      shared: true,
      confidence: 'medium',
    }),

    ...inEach(HOME, 'settings.json', {
      scope: 'user',
      layer: 'policy',
      format: 'json',
      dialect: 'copilot-settings',
      roots: ['disabledMcpServers', 'enabledMcpServers'],
      confidence: 'medium',
    }),
    {
      path: '/etc/github-copilot/managed-settings.json',
      os: ['linux'],
      scope: 'managed',
      layer: 'policy',
      format: 'json',
      dialect: 'copilot-settings',
      roots: ['allowedMcpServers', 'deniedMcpServers', 'allowManagedMcpServersOnly', 'strictPluginOnlyCustomization'],
    },

    ...inEach(HOME, 'installed-plugins/*/*/mcp.json', { scope: 'plugin', format: 'json', dialect: 'agent-plugin', roots: ['mcpServers'] }),
    ...inEach(HOME, 'installed-plugins/*/*/.mcp.json', {
      scope: 'plugin',
      format: 'json',
      dialect: 'claude-plugin',
      roots: ['mcpServers', '$'],
    }),
    ...inEach(HOME, 'installed-plugins/*/*/plugin.json', INSTALLED_MANIFEST),
    ...inEach(HOME, 'installed-plugins/*/*/.plugin/plugin.json', INSTALLED_MANIFEST),
    ...inEach(HOME, 'installed-plugins/*/*/.github/plugin/plugin.json', INSTALLED_MANIFEST),
    ...inEach(HOME, 'installed-plugins/*/*/.claude-plugin/plugin.json', INSTALLED_MANIFEST),
  ],
  // Per server: `deferTools: auto | never`.
  limits: { defersTools: 'optional' },
  // Folders that were trusted; both spellings are met.
  memory: HOME.flatMap(({ path }) => [
    { path: `${path}/config.json`, format: 'jsonc', folders: { valuesAt: 'trusted_folders[]' } },
    { path: `${path}/config.json`, format: 'jsonc', folders: { valuesAt: 'trustedFolders[]' } },
  ]),
};

export default client;
