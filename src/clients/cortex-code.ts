import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'cortex-code',
  name: 'Snowflake Cortex Code',
  source: 'npm rulesync@17.0.0 source map (2026-09-22)',
  locations: [
    { path: '~/.snowflake/cortex/mcp.json', scope: 'user', format: 'json', dialect: 'claude', roots: ['mcpServers'], confidence: 'medium' },
  ],
};

export default client;
