import type { Client } from '../model/client.ts';

const SERVERS = { format: 'jsonc', dialect: 'vscode', roots: ['servers'] } as const;

const client: Client = {
  id: 'visual-studio',
  name: 'Visual Studio',
  docs: 'https://learn.microsoft.com/visualstudio/ide/mcp-servers',
  source: 'MicrosoftDocs/visualstudio-docs docs/ide/mcp-servers.md (2025-08-29)',
  locations: [
    // All five are merged.
    { path: '$USERPROFILE/.mcp.json', os: ['windows'], scope: 'user', ...SERVERS },
    { path: '.vs/mcp.json', scope: 'project', ...SERVERS },
    { path: '.mcp.json', scope: 'project', ...SERVERS, borrowed: true },
    { path: '.vscode/mcp.json', scope: 'project', ...SERVERS, borrowed: true },
    { path: '.cursor/mcp.json', scope: 'project', ...SERVERS, roots: ['servers', 'mcpServers'], borrowed: true },
  ],
};

export default client;
