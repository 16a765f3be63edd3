import type { Client } from '../model/client.ts';
import { applicationData, inEach } from './lib/folders.ts';

const client: Client = {
  id: 'jan',
  name: 'Jan',
  docs: 'https://www.jan.ai/docs/desktop/mcp',
  source: 'the client-install module of a public repository (2026-09); single public list',
  locations: [
    ...inEach(applicationData('Jan/data'), 'mcp_config.json', {
      scope: 'user',
      format: 'json',
      dialect: 'jan',
      roots: ['mcpServers'],
      confidence: 'medium',
    }),
    {
      path: '~/jan/mcp_config.json',
      scope: 'user',
      layer: 'legacy',
      format: 'json',
      dialect: 'jan',
      roots: ['mcpServers'],
      confidence: 'low',
    },
  ],
};

export default client;
