import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'windsurf-plugin',
  name: 'Windsurf plugin (JetBrains etc.)',
  docs: 'https://docs.windsurf.com/plugins/cascade/mcp',
  source: 'docs.windsurf.com/plugins/cascade/mcp; stacklok/toolhive pkg/client/config.go @e25de16 (2026-08-21)',
  locations: [{ path: '~/.codeium/mcp_config.json', scope: 'user', format: 'json', dialect: 'windsurf', roots: ['mcpServers'] }],
};

export default client;
