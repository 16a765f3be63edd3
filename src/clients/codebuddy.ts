import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'codebuddy',
  name: 'Tencent CodeBuddy Code',
  source: 'public migration tool citing vendor docs; public list',
  locations: [
    { path: '~/.codebuddy/.mcp.json', scope: 'user', format: 'json', dialect: 'claude', roots: ['mcpServers'], confidence: 'medium' },
    {
      path: '~/.codebuddy/mcp.json',
      scope: 'user',
      layer: 'legacy',
      format: 'json',
      dialect: 'claude',
      roots: ['mcpServers'],
      confidence: 'low',
    },
    { path: '.mcp.json', scope: 'project', format: 'json', dialect: 'claude', roots: ['mcpServers'], borrowed: true, confidence: 'medium' },
  ],
};

export default client;
