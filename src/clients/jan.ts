import type { Client } from '../model/client.ts';
import { applicationData, inEach } from './lib/folders.ts';

const client: Client = {
  id: 'jan',
  name: 'Jan',
  source: 'public repo client-install module (stored file 71422498988, ~2026-09); single public list',
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
