import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'antigravity',
  name: 'Google Antigravity (IDE + CLI)',
  source:
    'npm rulesync@17.0.0 source map (2026-09-22); npm add-mcp@2.4.0 (2026-09-16); stacklok/toolhive pkg/client/config.go @e25de16 (2026-08-21); snyk/agent-scan src/agent_scan/agents @b9e98ab (2026-06-30); single public dotfiles repo; npm rulesync@17.0.0 source map (2026-09-22) (2427+ repos carry it)',
  locations: [
    { path: '~/.gemini/config/mcp_config.json', scope: 'user', format: 'jsonc', dialect: 'antigravity', roots: ['mcpServers'] },
    {
      path: '~/.gemini/antigravity/mcp_config.json',
      scope: 'user',
      layer: 'legacy',
      format: 'jsonc',
      dialect: 'antigravity',
      roots: ['mcpServers'],
    },
    {
      path: '~/.gemini/antigravity-cli/mcp_config.json',
      scope: 'user',
      format: 'jsonc',
      dialect: 'antigravity',
      roots: ['mcpServers'],
      confidence: 'low',
    },
    { path: '.agents/mcp_config.json', scope: 'project', format: 'jsonc', dialect: 'antigravity', roots: ['mcpServers'] },
  ],
};

export default client;
