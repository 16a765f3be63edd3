import type { Client } from '../model/client.ts';
import { inEach } from './lib/folders.ts';

const SERVERS = { format: 'json', dialect: 'claude', roots: ['mcpServers'] } as const;

const client: Client = {
  id: 'forge',
  name: 'ForgeCode',
  docs: 'https://forgecode.dev/docs/mcp-integration/',
  source: 'antinomyhq/forge crates/forge_domain/src/{mcp,env}.rs @007ff67',
  locations: [
    // The folder was `~/forge` and lost its place in sight; whoever has the old one keeps it.
    ...inEach([{ path: '~/.forge' }, { path: '~/forge' }], '.mcp.json', {
      scope: 'user',
      ...SERVERS,
      confidence: 'medium',
    }),
    { path: '.mcp.json', scope: 'project', ...SERVERS, borrowed: true },
  ],
};

export default client;
