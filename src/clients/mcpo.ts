import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'mcpo',
  name: 'mcpo proxy',
  docs: 'https://github.com/open-webui/mcpo',
  source: 'mcpo README convention',
  locations: [
    {
      path: '**/mcpo*/config.json',
      scope: 'project',
      format: 'json',
      dialect: 'claude',
      roots: ['mcpServers'],
      shared: true,
      confidence: 'medium',
    },
  ],
};

export default client;
