import type { Client } from '../model/client.ts';
import { applicationData, inEach } from './lib/folders.ts';

const client: Client = {
  id: 'vscodium',
  name: 'VSCodium',
  source: 'VS Code path convention',
  locations: [
    ...inEach(applicationData('VSCodium/User'), 'mcp.json', {
      scope: 'user',
      format: 'jsonc',
      dialect: 'vscode',
      roots: ['servers'],
      confidence: 'medium',
    }),
  ],
};

export default client;
