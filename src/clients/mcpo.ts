import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'mcpo',
  name: 'mcpo proxy',
  source: 'mcpo README convention',
  locations: [
    { path: '**/mcpo*/config.json', scope: 'project', format: 'json', dialect: 'claude', roots: ['mcpServers'], confidence: 'medium' },
  ],
};

export default client;
