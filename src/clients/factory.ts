import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'factory',
  name: 'Factory Droid',
  docs: 'https://docs.factory.ai/cli/configuration/mcp',
  source: 'npm rulesync@17.0.0 source map (2026-09-22); stacklok/toolhive pkg/client/config.go @e25de16 (2026-08-21)',
  locations: [
    { path: '~/.factory/mcp.json', scope: 'user', format: 'json', dialect: 'claude', roots: ['mcpServers'] },
    { path: '.factory/mcp.json', scope: 'project', format: 'json', dialect: 'claude', roots: ['mcpServers'] },
  ],
};

export default client;
