import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'zoo-code',
  name: 'Zoo Code (Roo successor)',
  source: 'npm rulesync@17.0.0 source map (2026-09-22)',
  locations: [
    {
      path: '.roo/mcp.json',
      scope: 'project',
      format: 'json',
      dialect: 'roo',
      roots: ['mcpServers'],
      borrowed: true,
      confidence: 'medium',
    },
  ],
};

export default client;
