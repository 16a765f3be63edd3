import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'lm-studio',
  name: 'LM Studio',
  docs: 'https://lmstudio.ai/docs/app/mcp',
  source: 'docker/mcp-gateway pkg/client/config.yml @2bd20fe (2026-07-23); stacklok/toolhive pkg/client/config.go @e25de16 (2026-08-21)',
  locations: [
    { path: '~/.lmstudio/mcp.json', scope: 'user', format: 'json', dialect: 'cursor', roots: ['mcpServers'] },
    { path: '~/.cache/lm-studio/mcp.json', scope: 'user', layer: 'legacy', format: 'json', dialect: 'cursor', roots: ['mcpServers'] },
  ],
};

export default client;
