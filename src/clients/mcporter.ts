import type { Client } from '../model/client.ts';
import { configHome, inEach } from './lib/folders.ts';

// `baseUrl` is its own word for the address.
const SERVERS = { format: 'jsonc', dialect: 'claude', roots: ['mcpServers'] } as const;
const USER = { scope: 'user', ...SERVERS } as const;

const client: Client = {
  id: 'mcporter',
  name: 'MCPorter',
  docs: 'https://github.com/steipete/mcporter',
  source: 'npm mcporter@0.12.3, dist/config',
  locations: [
    { path: '~/.mcporter/mcporter.json', ...USER },
    { path: '~/.mcporter/mcporter.jsonc', ...USER },
    ...inEach(configHome('mcporter'), 'mcporter.json', USER),
    ...inEach(configHome('mcporter'), 'mcporter.jsonc', USER),
    { path: '$MCPORTER_CONFIG', ...USER },
    { path: 'config/mcporter.json', scope: 'project', ...SERVERS },
  ],
};

export default client;
