import type { Client } from '../model/client.ts';
import { inEach } from './lib/folders.ts';

const SERVERS = { format: 'jsonc', dialect: 'mux', roots: ['servers'] } as const;

const client: Client = {
  id: 'mux',
  name: 'Mux (Xum)',
  docs: 'https://mux.coder.com/config/mcp-servers',
  source: 'coder/mux docs/config/mcp-servers.mdx @168b735, src/common/types/mcp.ts @3ca68a6',
  locations: [
    ...inEach([{ path: '~/.mux' }, { path: '~/.xum' }], 'mcp.jsonc', { scope: 'user', ...SERVERS }),
    { path: '.mux/mcp.jsonc', scope: 'project', ...SERVERS },
  ],
};

export default client;
