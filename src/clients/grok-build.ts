import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'grok-build',
  name: 'Grok Build / Grok CLI',
  docs: 'https://docs.x.ai/',
  source: 'npm rulesync@17.0.0 source map (2026-09-22); npm add-mcp@2.4.0 (2026-09-16)',
  locations: [
    { path: '~/.grok/config.toml', scope: 'user', format: 'toml', dialect: 'codex', roots: ['mcp_servers'] },
    { path: '$GROK_HOME/config.toml', scope: 'user', format: 'toml', dialect: 'codex', roots: ['mcp_servers'] },
    { path: '.grok/config.toml', scope: 'project', format: 'toml', dialect: 'codex', roots: ['mcp_servers'] },
  ],
};

export default client;
