import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'junie',
  name: 'JetBrains Junie',
  docs: 'https://junie.jetbrains.com/docs/junie-cli-mcp-configuration.html',
  source: 'npm rulesync@17.0.0 source map (2026-09-22); 3,050 repositories and more',
  locations: [
    { path: '~/.junie/mcp/mcp.json', scope: 'user', format: 'json', dialect: 'claude', roots: ['mcpServers'] },
    { path: '.junie/mcp/mcp.json', scope: 'project', format: 'json', dialect: 'claude', roots: ['mcpServers'] },
  ],
};

export default client;
