import type { Client } from '../model/client.ts';
import { configHome, inEach, perOs } from './lib/folders.ts';

const SERVERS = { format: 'json', dialect: 'nanocoder', roots: ['mcpServers'] } as const;
const VARIABLE = { scope: 'user', layer: 'environment', format: 'json', dialect: 'generic', roots: ['mcpServers', '$'] } as const;
const OLD = {
  layer: 'legacy',
  format: 'json',
  dialect: 'nanocoder',
  roots: ['nanocoder.mcpServers'],
  shared: true,
  confidence: 'medium',
} as const;
const USER = [
  ...configHome('nanocoder', ['linux']),
  ...perOs({ macos: '~/Library/Preferences/nanocoder', windows: '$APPDATA/nanocoder' }),
  { path: '$NANOCODER_CONFIG_DIR' },
];

const client: Client = {
  id: 'nanocoder',
  name: 'Nanocoder',
  docs: 'https://github.com/Nano-Collective/nanocoder',
  source: 'npm @nanocollective/nanocoder@1.25.2, dist/config/{paths,mcp-config-loader}.js; earlier source/config/index.ts',
  locations: [
    ...inEach(USER, '.mcp.json', { scope: 'user', ...SERVERS }),
    // A list is read there as well.
    { path: '$NANOCODER_MCPSERVERS_FILE', ...VARIABLE },
    { path: '$NANOCODER_MCPSERVERS', ...VARIABLE, inVariable: true },
    { path: '.mcp.json', scope: 'project', ...SERVERS, borrowed: true },
    // Earlier versions had them beside the providers, which still stand there.
    ...inEach(USER, 'agents.config.json', { scope: 'user', ...OLD }),
    { path: 'agents.config.json', scope: 'project', ...OLD },
  ],
};

export default client;
