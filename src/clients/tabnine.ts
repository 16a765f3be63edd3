import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'tabnine',
  name: 'Tabnine (legacy IDE agent)',
  docs: 'https://docs.tabnine.com',
  source: 'two public tools; npm rulesync@17.0.0 source map (2026-09-22)',
  locations: [
    { path: '~/.tabnine/mcp_servers.json', scope: 'user', format: 'json', dialect: 'claude', roots: ['mcpServers'], confidence: 'medium' },
    { path: '~/.tabnine/agent/settings.json', scope: 'user', format: 'json', dialect: 'gemini', roots: ['mcpServers'] },
    { path: '.tabnine/agent/settings.json', scope: 'project', format: 'json', dialect: 'gemini', roots: ['mcpServers'] },
  ],
};

export default client;
