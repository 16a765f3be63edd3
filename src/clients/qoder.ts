import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'qoder',
  name: 'Qoder',
  docs: 'https://docs.qoder.com',
  source: 'stacklok/toolhive pkg/client/config.go @e25de16 (2026-08-21)',
  locations: [
    {
      path: '~/.qoder/mcp.json',
      os: ['linux', 'macos'],
      scope: 'user',
      format: 'json',
      dialect: 'claude',
      roots: ['mcpServers'],
      confidence: 'medium',
    },
    {
      path: '$APPDATA/Qoder/SharedClientCache/mcp.json',
      os: ['windows'],
      scope: 'user',
      format: 'json',
      dialect: 'claude',
      roots: ['mcpServers'],
      confidence: 'medium',
    },
  ],
};

export default client;
