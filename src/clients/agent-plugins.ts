import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'agent-plugins',
  name: 'Agent Plugins 1.x package (portable)',
  source:
    'agentplugins/agent-plugins-spec spec/1.1.0.md + schemas/{1.0.0,1.1.0}/mcp.schema.json (1.0.0 published 2026-08-06); npm @github/copilot@1.0.102 runtime + changelog (0.0.389 plugins bundle MCP, 1.0.10 .plugin/.claude-plugin, 1.0.74 spec v1 mcp.json)',
  locations: [
    {
      path: '**/mcp.json (only when a sibling plugin.json exists)',
      scope: 'project',
      format: 'json',
      dialect: 'agent-plugin',
      roots: ['mcpServers'],
    },
    {
      path: '**/plugin.json ($schema under agent-plugins.org; manifest only, may not carry servers)',
      scope: 'project',
      format: 'json',
      dialect: 'agent-plugin-manifest',
      roots: ['extensions'],
    },
    { path: '**/.plugin/plugin.json', scope: 'project', format: 'json', dialect: 'claude-plugin', roots: ['mcpServers'] },
    { path: '**/.github/plugin/plugin.json', scope: 'project', format: 'json', dialect: 'claude-plugin', roots: ['mcpServers'] },
    {
      path: '**/.github/plugin/marketplace.json',
      scope: 'project',
      format: 'json',
      dialect: 'claude-plugin',
      roots: ['plugins[].mcpServers'],
      confidence: 'medium',
    },
  ],
};

export default client;
