import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'visual-studio',
  name: 'Visual Studio',
  source: 'MicrosoftDocs/visualstudio-docs docs/ide/mcp-servers.md (2025-08-29)',
  locations: [
    { path: '$USERPROFILE/.mcp.json', os: ['windows'], scope: 'user', format: 'jsonc', dialect: 'vscode', roots: ['servers'] },
    { path: '.vs/mcp.json', os: ['windows'], scope: 'project', format: 'jsonc', dialect: 'vscode', roots: ['servers'] },
    { path: '.mcp.json', os: ['windows'], scope: 'project', format: 'jsonc', dialect: 'vscode', roots: ['servers'] },
    { path: '.vscode/mcp.json', os: ['windows'], scope: 'project', format: 'jsonc', dialect: 'vscode', roots: ['servers'] },
    { path: '.cursor/mcp.json', os: ['windows'], scope: 'project', format: 'jsonc', dialect: 'vscode', roots: ['servers', 'mcpServers'] },
  ],
};

export default client;
