import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'cursor',
  name: 'Cursor',
  source:
    'cursor.com/docs/mcp (stored 2026-09); stacklok/toolhive pkg/client/config.go @e25de16 (2026-08-21); snyk/agent-scan src/agent_scan/agents @b9e98ab (2026-06-30) (claims verified, undocumented by Cursor); snyk/agent-scan src/agent_scan/agents @b9e98ab (2026-06-30); public skill docs citing Cursor permissions reference; dodopayments/dodo-docs PR 472 (2026-08-08); public plugin repos; dodopayments/dodo-docs PR 472',
  locations: [
    { path: '~/.cursor/mcp.json', scope: 'user', format: 'jsonc', dialect: 'cursor', roots: ['mcpServers'] },
    { path: '.cursor/mcp.json', scope: 'project', format: 'jsonc', dialect: 'cursor', roots: ['mcpServers'] },
    { path: '.mcp.json', scope: 'project', format: 'json', dialect: 'cursor', roots: ['mcpServers'], confidence: 'low' },
    {
      path: '~/.cursor/plugins/**/mcp.json',
      scope: 'plugin',
      format: 'json',
      dialect: 'claude-plugin',
      roots: ['mcpServers', '$'],
      confidence: 'medium',
    },
    {
      path: '~/.cursor/plugins/**/.mcp.json',
      scope: 'plugin',
      format: 'json',
      dialect: 'claude-plugin',
      roots: ['mcpServers', '$'],
      confidence: 'medium',
    },
    {
      path: '~/.cursor/permissions.json',
      scope: 'user',
      layer: 'policy',
      format: 'jsonc',
      dialect: 'cursor-permissions',
      roots: ['mcpAllowlist'],
      confidence: 'medium',
    },
    {
      path: '.cursor/permissions.json',
      scope: 'project',
      layer: 'policy',
      format: 'jsonc',
      dialect: 'cursor-permissions',
      roots: ['mcpAllowlist'],
      confidence: 'medium',
    },
    {
      path: '~/.cursor/plugins/local/*/{mcp.json,.mcp.json,plugin.json,.cursor-plugin/plugin.json}',
      scope: 'plugin',
      format: 'json',
      dialect: 'claude-plugin',
      roots: ['mcpServers', '$'],
      confidence: 'medium',
    },
    {
      path: '**/.cursor-plugin/plugin.json',
      scope: 'project',
      format: 'json',
      dialect: 'claude-plugin',
      roots: ['mcpServers'],
      confidence: 'medium',
    },
    {
      path: '**/.cursor-plugin/marketplace.json',
      scope: 'project',
      format: 'json',
      dialect: 'claude-plugin',
      roots: ['plugins[]'],
      confidence: 'medium',
    },
  ],
};

export default client;
