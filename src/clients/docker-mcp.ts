import type { Client } from '../model/client.ts';

const OFFER = {
  scope: 'project',
  format: 'yaml',
  dialect: 'docker-catalog',
  roots: ['registry'],
  shared: true,
  borrowed: true,
  confidence: 'medium',
} as const;

const client: Client = {
  id: 'docker-mcp',
  name: 'Docker MCP Toolkit',
  docs: 'https://docs.docker.com/ai/mcp-catalog-and-toolkit/',
  source: 'docker/mcp-gateway docs @2bd20fe (2026-07-23); file names in public repositories (2026-11-22)',
  locations: [
    // What is switched on, the definitions it is taken from, and the settings.
    { path: '~/.docker/mcp/registry.yaml', scope: 'user', format: 'yaml', dialect: 'docker-registry', roots: ['registry'] },
    { path: '~/.docker/mcp/catalogs/*.yaml', scope: 'user', format: 'yaml', dialect: 'docker-catalog', roots: ['registry'] },
    // What a project offers to be taken into the Toolkit (`docker mcp catalog import`); others keep lists of their own under such names.
    { path: '**/*mcp-catalog*.yaml', ...OFFER },
    { path: '**/*mcp-catalog*.yml', ...OFFER },
    { path: '~/.docker/mcp/config.yaml', scope: 'user', format: 'yaml', dialect: 'docker-config', roots: ['$'] },
    {
      path: '~/.docker/mcp/mcp-toolkit.db',
      scope: 'user',
      format: 'opaque',
      dialect: 'docker-db',
      roots: [],
      support: 'detect',
      reason: 'Profiles of newer builds are in a database (SQLite), which is not decoded.',
    },
  ],
};

export default client;
