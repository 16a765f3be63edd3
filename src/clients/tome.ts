import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'tome',
  name: 'Tome',
  docs: 'https://github.com/runebookai/tome',
  source: 'npm @smithery/cli@4.11.1 (2026-05-17)',
  locations: [
    { path: '~/.tome/mcp_config.json', scope: 'user', format: 'json', dialect: 'claude', roots: ['mcpServers'], confidence: 'low' },
  ],
};

export default client;
