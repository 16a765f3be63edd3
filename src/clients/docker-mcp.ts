import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'docker-mcp',
  name: 'Docker MCP Toolkit',
  source: 'docker/mcp-gateway docs @2bd20fe',
  locations: [
    { path: '~/.docker/mcp/registry.yaml', scope: 'user', format: 'yaml', dialect: 'docker-registry', roots: ['registry'] },
    { path: '~/.docker/mcp/catalogs/*.yaml', scope: 'user', format: 'yaml', dialect: 'docker-catalog', roots: ['registry'] },
    { path: '~/.docker/mcp/config.yaml', scope: 'user', format: 'yaml', dialect: 'docker-config', roots: ['$'] },
    {
      path: '~/.docker/mcp/mcp-toolkit.db',
      scope: 'user',
      format: 'opaque',
      dialect: 'docker-db',
      roots: [],
      support: 'detect',
      reason: 'TODO',
    },
  ],
};

export default client;
