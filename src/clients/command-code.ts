import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'command-code',
  name: 'Command Code',
  source: 'npm rulesync@17.0.0 source map (2026-09-22)',
  locations: [
    { path: '~/.commandcode/mcp.json', scope: 'user', format: 'json', dialect: 'kimi', roots: ['mcpServers'], confidence: 'medium' },
    { path: '.mcp.json', scope: 'project', format: 'json', dialect: 'claude', roots: ['mcpServers'], borrowed: true, confidence: 'medium' },
  ],
};

export default client;
