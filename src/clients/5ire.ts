import type { Client } from '../model/client.ts';
import { applicationData, inEach } from './lib/folders.ts';

const client: Client = {
  id: '5ire',
  name: '5ire',
  docs: 'https://github.com/nanbingxyz/5ire',
  source: '5ire README copies',
  locations: [
    ...inEach(applicationData('5ire'), 'mcp.json', {
      scope: 'user',
      format: 'json',
      dialect: '5ire',
      roots: ['servers[]', 'mcpServers'],
      confidence: 'medium',
    }),
  ],
};

export default client;
