import type { Client } from '../model/client.ts';
import { inEach } from './lib/folders.ts';
import { vscodeMemory, vscodeUser } from './lib/vscode.ts';

const client: Client = {
  id: 'void',
  name: 'Void',
  docs: 'https://voideditor.com',
  source: 'Void product.json dataFolderName, via several public tools; VS Code heritage',
  locations: [
    { path: '~/.void-editor/mcp.json', scope: 'user', format: 'json', dialect: 'claude', roots: ['mcpServers'], confidence: 'medium' },
    {
      path: '.vscode/mcp.json',
      scope: 'project',
      format: 'jsonc',
      dialect: 'vscode',
      roots: ['servers'],
      borrowed: true,
      confidence: 'low',
    },
    ...inEach(vscodeUser('Void'), 'mcp.json', { scope: 'user', format: 'jsonc', dialect: 'vscode', roots: ['servers'], confidence: 'low' }),
  ],
  memory: vscodeMemory('Void'),
};

export default client;
