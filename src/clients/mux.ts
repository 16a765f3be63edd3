import type { Client } from '../model/client.ts';
import { inEach } from './lib/folders.ts';

const SERVERS = { format: 'jsonc', dialect: 'mux', roots: ['servers'] } as const;

const OVERRIDES = { format: 'jsonc', dialect: 'mux-overrides', roots: ['disabledServers', 'enabledServers', 'toolAllowlist'] } as const;

const client: Client = {
  id: 'mux',
  name: 'Mux (Xum)',
  docs: 'https://mux.coder.com/config/mcp-servers',
  source: 'coder/mux docs/config/mcp-servers.mdx @168b735, src/common/types/mcp.ts @3ca68a6',
  locations: [
    ...inEach([{ path: '~/.mux' }, { path: '~/.xum' }], 'mcp.jsonc', { scope: 'user', ...SERVERS }),
    ...inEach([{ path: '.mux' }, { path: '.xum' }], 'mcp.jsonc', { scope: 'project', ...SERVERS }),
    ...inEach([{ path: '.mux' }, { path: '.xum' }], 'mcp.local.jsonc', { scope: 'project', layer: 'local', ...OVERRIDES }),
  ],
};

export default client;
