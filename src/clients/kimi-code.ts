import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'kimi-code',
  name: 'Kimi Code',
  docs: 'https://github.com/MoonshotAI/kimi-cli',
  source: 'npm rulesync@17.0.0 source map (2026-09-22); npm add-mcp@2.4.0 (2026-09-16)',
  locations: [
    { path: '~/.kimi-code/mcp.json', scope: 'user', format: 'json', dialect: 'kimi', roots: ['mcpServers'] },
    { path: '$KIMI_CODE_HOME/mcp.json', scope: 'user', format: 'json', dialect: 'kimi', roots: ['mcpServers'] },
    { path: '.kimi-code/mcp.json', scope: 'project', format: 'json', dialect: 'kimi', roots: ['mcpServers'] },
  ],
  // Per server: `deferred`.
  limits: { defersTools: 'optional' },
};

export default client;
