import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'ibm-bob',
  name: 'IBM Bob',
  source: 'npm rulesync@17.0.0 source map (2026-09-22)',
  locations: [
    { path: '~/.bob/mcp.json', scope: 'user', format: 'json', dialect: 'bob', roots: ['mcpServers'], confidence: 'medium' },
    { path: '~/.bob/mcp_settings.json', scope: 'user', format: 'json', dialect: 'bob', roots: ['mcpServers'], confidence: 'medium' },
    { path: '.bob/mcp.json', scope: 'project', format: 'json', dialect: 'bob', roots: ['mcpServers'], confidence: 'medium' },
  ],
};

export default client;
