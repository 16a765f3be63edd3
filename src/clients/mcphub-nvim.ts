import type { Client } from '../model/client.ts';
import { configHome, inEach } from './lib/folders.ts';

const client: Client = {
  id: 'mcphub-nvim',
  name: 'mcphub.nvim (Neovim)',
  docs: 'https://ravitemer.github.io/mcphub.nvim/mcp/servers_json.html',
  source: 'ravitemer/mcphub.nvim doc/mcp/servers_json.md; workspace feature; not re-verified',
  locations: [
    ...inEach(configHome('mcphub'), 'servers.json', { scope: 'user', format: 'jsonc', dialect: 'mcphub', roots: ['mcpServers'] }),
    { path: '.mcphub/servers.json', scope: 'project', format: 'jsonc', dialect: 'mcphub', roots: ['mcpServers'], confidence: 'low' },
  ],
};

export default client;
