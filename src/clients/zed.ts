import type { Client } from '../model/client.ts';
import { configOrAppData, inEach } from './lib/folders.ts';

const client: Client = {
  id: 'zed',
  name: 'Zed',
  source:
    'npm rulesync@17.0.0 source map (2026-09-22); stacklok/toolhive pkg/client/config.go @e25de16 (2026-08-21); public repo client-install module (stored file 71422498988, ~2026-09); npm add-mcp@2.4.0 (2026-09-16) (contradicted by three other sources); npm add-mcp@2.4.0 (2026-09-16)',
  locations: [
    ...inEach(configOrAppData('zed', 'Zed'), 'settings.json', {
      scope: 'user',
      format: 'jsonc',
      dialect: 'zed',
      roots: ['context_servers'],
    }),
    {
      path: '~/Library/Application Support/Zed/settings.json',
      os: ['macos'],
      scope: 'user',
      format: 'jsonc',
      dialect: 'zed',
      roots: ['context_servers'],
      confidence: 'low',
    },
    { path: '.zed/settings.json', scope: 'project', format: 'jsonc', dialect: 'zed', roots: ['context_servers'] },
  ],
};

export default client;
