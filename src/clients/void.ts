import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'void',
  name: 'Void',
  source: 'Void product.json dataFolderName, via several public tools; VS Code heritage',
  locations: [
    { path: '~/.void-editor/mcp.json', scope: 'user', format: 'json', dialect: 'claude', roots: ['mcpServers'], confidence: 'medium' },
    { path: '.vscode/mcp.json', scope: 'project', format: 'jsonc', dialect: 'vscode', roots: ['servers'], confidence: 'low' },
  ],
};

export default client;
