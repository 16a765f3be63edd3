import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'zcode',
  name: 'ZCode (Z.ai)',
  source: 'npm rulesync@17.0.0 source map (2026-09-22)',
  locations: [
    { path: '~/.zcode/cli/config.json', scope: 'user', format: 'json', dialect: 'zcode', roots: ['mcp.servers'], confidence: 'medium' },
    { path: '.zcode/config.json', scope: 'project', format: 'json', dialect: 'zcode', roots: ['mcp.servers'], confidence: 'medium' },
    { path: '.agents/mcp.json', scope: 'project', format: 'json', dialect: 'zcode', roots: ['$', 'mcpServers'], confidence: 'medium' },
  ],
};

export default client;
