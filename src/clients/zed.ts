import type { Client } from '../model/client.ts';
import { configOrAppData, inEach } from './lib/folders.ts';

const SETTINGS = { format: 'jsonc', dialect: 'zed', roots: ['context_servers'], shared: true } as const;

const client: Client = {
  id: 'zed',
  name: 'Zed',
  docs: 'https://zed.dev/docs/ai/mcp',
  source:
    'npm rulesync@17.0.0 source map (2026-09-22); stacklok/toolhive pkg/client/config.go @e25de16 (2026-08-21); npm add-mcp@2.4.0 (2026-09-16)',
  locations: [
    ...inEach(configOrAppData('zed', 'Zed'), 'settings.json', { scope: 'user', ...SETTINGS }),
    // One source of four.
    { path: '~/Library/Application Support/Zed/settings.json', os: ['macos'], scope: 'user', ...SETTINGS, confidence: 'low' },
    { path: '.zed/settings.json', scope: 'project', ...SETTINGS },
  ],
};

export default client;
