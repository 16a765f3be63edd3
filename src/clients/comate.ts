import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'comate',
  name: 'Baidu Comate',
  source: 'public migration tool citing vendor docs',
  locations: [
    { path: '~/.comate/mcp.json', scope: 'user', format: 'json', dialect: 'comate', roots: ['mcpServers'], confidence: 'medium' },
    { path: '.comate/mcp.json', scope: 'project', format: 'json', dialect: 'comate', roots: ['mcpServers'], confidence: 'medium' },
  ],
};

export default client;
