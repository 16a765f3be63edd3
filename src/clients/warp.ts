import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'warp',
  name: 'Warp',
  docs: 'https://docs.warp.dev',
  source: 'npm rulesync@17.0.0 source map (2026-09-22); warpdotdev/warp agent-add-mcp skill (2026-08-26)',
  locations: [
    { path: '~/.warp/.mcp.json', scope: 'user', format: 'json', dialect: 'warp', roots: ['mcpServers', '$'] },
    { path: '.warp/.mcp.json', scope: 'project', format: 'json', dialect: 'warp', roots: ['mcpServers', '$'] },
  ],
};

export default client;
