import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'hermes',
  name: 'Hermes Agent',
  source: 'npm rulesync@17.0.0 source map (2026-09-22)',
  locations: [
    { path: '~/.hermes/config.yaml', scope: 'user', format: 'yaml', dialect: 'hermes', roots: ['mcp_servers'], confidence: 'medium' },
  ],
};

export default client;
