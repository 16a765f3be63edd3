import type { Client } from '../model/client.ts';

const DATABASE = {
  format: 'opaque',
  dialect: 'openwebui',
  roots: [],
  confidence: 'medium',
  support: 'detect',
  reason: 'Connections are in a database (SQLite, `config.data`), which is not decoded.',
} as const;
const COMPOSE = {
  scope: 'project',
  format: 'yaml',
  dialect: 'openwebui',
  roots: ['services.*.environment'],
  shared: true,
} as const;

const client: Client = {
  id: 'open-webui',
  name: 'Open WebUI',
  docs: 'https://docs.openwebui.com/features/mcp',
  source: 'many public repositories; Open WebUI config table',
  locations: [
    { path: '**/docker-compose*.yml', ...COMPOSE },
    { path: '**/docker-compose*.yaml', ...COMPOSE },
    { path: '**/compose.yml', ...COMPOSE },
    { path: '**/compose.yaml', ...COMPOSE },
    // Read for the one variable; a .env file without it is not mentioned.
    { path: '**/.env', scope: 'project', format: 'env', dialect: 'openwebui', roots: ['TOOL_SERVER_CONNECTIONS'], shared: true },
    {
      path: '$TOOL_SERVER_CONNECTIONS',
      scope: 'user',
      layer: 'environment',
      format: 'env',
      dialect: 'openwebui',
      roots: ['TOOL_SERVER_CONNECTIONS'],
      shared: true,
      inVariable: true,
    },
    { path: '$DATA_DIR/webui.db', scope: 'user', ...DATABASE },
    { path: '**/webui.db', scope: 'project', ...DATABASE },
  ],
};

export default client;
