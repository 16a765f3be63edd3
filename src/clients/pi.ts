import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'pi',
  name: 'Pi (pi-mcp-adapter)',
  source: 'npm add-mcp@2.4.0 (2026-09-16)',
  locations: [
    { path: '~/.pi/agent/mcp.json', scope: 'user', format: 'json', dialect: 'claude', roots: ['mcpServers'], confidence: 'medium' },
    { path: '.pi/mcp.json', scope: 'project', format: 'json', dialect: 'claude', roots: ['mcpServers'], confidence: 'medium' },
  ],
};

export default client;
