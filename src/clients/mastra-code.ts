import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'mastra-code',
  name: 'Mastra Code',
  docs: 'https://mastra.ai/docs',
  source: 'npm add-mcp@2.4.0 (2026-09-16)',
  locations: [
    { path: '~/.mastracode/mcp.json', scope: 'user', format: 'json', dialect: 'claude', roots: ['mcpServers'], confidence: 'medium' },
    { path: '.mastracode/mcp.json', scope: 'project', format: 'json', dialect: 'claude', roots: ['mcpServers'], confidence: 'medium' },
  ],
};

export default client;
