import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'mcporter',
  name: 'MCPorter',
  docs: 'https://github.com/steipete/mcporter',
  source: 'npm add-mcp@2.4.0 (2026-09-16)',
  locations: [
    { path: '~/.mcporter/mcporter.json', scope: 'user', format: 'jsonc', dialect: 'claude', roots: ['mcpServers'] },
    { path: 'config/mcporter.json', scope: 'project', format: 'jsonc', dialect: 'claude', roots: ['mcpServers'] },
  ],
};

export default client;
