import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'boltai',
  name: 'BoltAI',
  docs: 'https://docs.boltai.com',
  source: 'npm @smithery/cli@4.11.1 (2026-05-17) (root key disputed)',
  locations: [
    {
      path: '~/.boltai/mcp.json',
      os: ['macos'],
      scope: 'user',
      format: 'json',
      dialect: 'boltai',
      roots: ['mcpServers', 'servers'],
      confidence: 'medium',
    },
  ],
};

export default client;
