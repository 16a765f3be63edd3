import type { Client } from '../model/client.ts';
import { configHome, inEach } from './lib/folders.ts';

const client: Client = {
  id: 'muse-code',
  name: 'Meta Muse Code',
  source: 'npm rulesync@17.0.0 source map (2026-09-22)',
  locations: [
    ...inEach(configHome('muse'), 'settings.json', {
      scope: 'user',
      format: 'json',
      dialect: 'muse',
      roots: ['mcp_servers'],
      confidence: 'medium',
    }),
  ],
};

export default client;
