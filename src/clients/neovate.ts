import type { Client } from '../model/client.ts';

const SERVERS = { format: 'jsonc', dialect: 'claude', roots: ['mcpServers', 'mcpConfig.mcpServers'] } as const;

const client: Client = {
  id: 'neovate',
  name: 'Neovate Code',
  docs: 'https://neovateai.dev/en/docs/mcp',
  source: 'neovateai/neovate-code src/config.ts @0869b7d; public adapters that write for it',
  locations: [
    { path: '~/.neovate/config.json', scope: 'user', ...SERVERS },
    { path: '.neovate/config.json', scope: 'project', ...SERVERS },
    { path: '.neovate/config.local.json', scope: 'project', layer: 'local', ...SERVERS },
    { path: '.neovate/mcp.json', scope: 'project', layer: 'legacy', ...SERVERS },
  ],
};

export default client;
