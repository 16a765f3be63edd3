import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'copilot-cli',
  name: 'GitHub Copilot CLI',
  source:
    'npm @github/copilot@1.0.102 (2026-10-21): bundle, api.schema.json, changelog.json; stacklok/toolhive pkg/client/config.go @e25de16 (2026-08-21); npm @github/copilot@1.0.102 runtime + changelog (0.0.389 plugins bundle MCP, 1.0.10 .plugin/.claude-plugin, 1.0.74 spec v1 mcp.json); github/awesome-copilot issue 1585',
  locations: [
    { path: '~/.copilot/mcp-config.json', scope: 'user', format: 'json', dialect: 'copilot-cli', roots: ['mcpServers'] },
    { path: '$COPILOT_HOME/mcp-config.json', scope: 'user', format: 'json', dialect: 'copilot-cli', roots: ['mcpServers'] },
    { path: '.mcp.json', scope: 'project', format: 'json', dialect: 'copilot-cli', roots: ['mcpServers', '$'] },
    { path: '.github/mcp.json', scope: 'project', format: 'json', dialect: 'copilot-cli', roots: ['mcpServers', '$'] },
    {
      path: '~/.copilot/settings.json',
      scope: 'user',
      layer: 'policy',
      format: 'json',
      dialect: 'copilot-settings',
      roots: ['disabledMcpServers', 'enabledMcpServers'],
      confidence: 'medium',
    },
    { path: '.github/agents/*.md', scope: 'project', format: 'markdown', dialect: 'agent-frontmatter', roots: ['mcp-servers'] },
    {
      path: '/etc/github-copilot/managed-settings.json',
      os: ['linux'],
      scope: 'managed',
      format: 'json',
      dialect: 'copilot-settings',
      roots: ['allowedMcpServers', 'deniedMcpServers', 'allowManagedMcpServersOnly', 'strictPluginOnlyCustomization'],
    },
    { path: '~/.copilot/installed-plugins/*/*/mcp.json', scope: 'plugin', format: 'json', dialect: 'agent-plugin', roots: ['mcpServers'] },
    {
      path: '~/.copilot/installed-plugins/*/*/.mcp.json',
      scope: 'plugin',
      format: 'json',
      dialect: 'claude-plugin',
      roots: ['mcpServers', '$'],
    },
    {
      path: '~/.copilot/installed-plugins/*/*/{plugin.json,.plugin/plugin.json,.github/plugin/plugin.json,.claude-plugin/plugin.json}',
      scope: 'plugin',
      format: 'json',
      dialect: 'claude-plugin',
      roots: ['mcpServers'],
    },
  ],
};

export default client;
