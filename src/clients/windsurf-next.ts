import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'windsurf-next',
  name: 'Windsurf Next',
  source: 'channel naming convention',
  locations: [
    {
      path: '~/.codeium/windsurf-next/mcp_config.json',
      scope: 'user',
      format: 'json',
      dialect: 'windsurf',
      roots: ['mcpServers'],
      confidence: 'low',
    },
  ],
};

export default client;
