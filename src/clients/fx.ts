import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'fx',
  name: 'fx',
  source: 'npm add-mcp@2.4.0 (2026-09-16)',
  locations: [{ path: '~/.fx/mcp.json', scope: 'user', format: 'json', dialect: 'fx', roots: ['mcp'], confidence: 'medium' }],
};

export default client;
