import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'kimi-cli',
  name: 'Kimi CLI (older)',
  docs: 'https://github.com/MoonshotAI/kimi-cli',
  source: 'stacklok/toolhive pkg/client/config.go @e25de16 (2026-08-21)',
  status: 'ended',
  successor: 'kimi-code',
  locations: [{ path: '~/.kimi/mcp.json', scope: 'user', format: 'json', dialect: 'kimi', roots: ['mcpServers'], confidence: 'medium' }],
};

export default client;
