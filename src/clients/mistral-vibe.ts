import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'mistral-vibe',
  name: 'Mistral Vibe',
  docs: 'https://github.com/mistralai/mistral-vibe',
  source: 'npm rulesync@17.0.0 source map (2026-09-22); stacklok/toolhive pkg/client/config.go @e25de16 (2026-08-21)',
  locations: [
    { path: '~/.vibe/config.toml', scope: 'user', format: 'toml', dialect: 'vibe', roots: ['mcp_servers[]'] },
    { path: '.vibe/config.toml', scope: 'project', format: 'toml', dialect: 'vibe', roots: ['mcp_servers[]'] },
  ],
};

export default client;
