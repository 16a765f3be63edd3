import type { Client } from '../model/client.ts';
import { configHome, inEach, perOs } from './lib/folders.ts';

const SERVERS = { format: 'json', dialect: 'nanocoder', roots: ['mcpServers'] } as const;
const VARIABLE = { scope: 'user', layer: 'environment', format: 'json', dialect: 'generic', roots: ['mcpServers', '$'] } as const;
const USER = [
  ...configHome('nanocoder', ['linux']),
  ...perOs({ macos: '~/Library/Preferences/nanocoder', windows: '$APPDATA/nanocoder' }),
  { path: '$NANOCODER_CONFIG_DIR' },
];

const client: Client = {
  id: 'nanocoder',
  name: 'Nanocoder',
  docs: 'https://github.com/Nano-Collective/nanocoder',
  source: 'npm @nanocollective/nanocoder@1.25.2, dist/config/{paths,mcp-config-loader}.js',
  locations: [
    ...inEach(USER, '.mcp.json', { scope: 'user', ...SERVERS }),
    // A list is read there as well.
    { path: '$NANOCODER_MCPSERVERS_FILE', ...VARIABLE },
    { path: '$NANOCODER_MCPSERVERS', ...VARIABLE, inVariable: true },
    { path: '.mcp.json', scope: 'project', ...SERVERS, borrowed: true },
  ],
};

export default client;
