import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'openclaw',
  name: 'OpenClaw',
  docs: 'https://docs.openclaw.ai/',
  source: 'three public tools',
  locations: [
    {
      path: '~/.openclaw/openclaw.json',
      scope: 'user',
      format: 'jsonc',
      dialect: 'openclaw',
      roots: ['mcp.servers'],
      confidence: 'medium',
    },
  ],
};

export default client;
