import type { Client } from '../model/client.ts';

// The CLI is a fork of Gemini CLI with Claude Code's shapes: `mcp add --scope user|local|project`, `mcp disable` sets `disabled`.
const SETTINGS = { format: 'jsonc', dialect: 'claude', roots: ['mcpServers'], shared: true } as const;

const client: Client = {
  id: 'qoder',
  name: 'Qoder',
  docs: 'https://docs.qoder.com',
  source: 'stacklok/toolhive pkg/client/config.go @e25de16 (2026-08-21); npm @qoder-ai/qodercli@1.1.52, `mcp add`',
  locations: [
    { path: '~/.qoder/settings.json', scope: 'user', ...SETTINGS },
    { path: '.qoder/settings.json', scope: 'project', ...SETTINGS },
    { path: '.qoder/settings.local.json', scope: 'project', layer: 'local', ...SETTINGS },
    { path: '.mcp.json', scope: 'project', format: 'json', dialect: 'claude', roots: ['mcpServers'], borrowed: true },
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
