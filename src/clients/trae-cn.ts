import type { Client } from '../model/client.ts';
import { inEach } from './lib/folders.ts';
import { vscodeMemory, vscodeUser } from './lib/vscode.ts';

const client: Client = {
  id: 'trae-cn',
  name: 'Trae CN',
  source:
    'stacklok/toolhive pkg/client/config.go @e25de16 (2026-08-21) (the vendor publishes no user path); TRAE docs via a public tool; 258 repositories',
  locations: [
    ...inEach(vscodeUser('Trae CN'), 'mcp.json', {
      scope: 'user',
      format: 'json',
      dialect: 'cursor',
      roots: ['mcpServers'],
      confidence: 'medium',
    }),
    {
      path: '.trae/mcp.json',
      scope: 'project',
      format: 'json',
      dialect: 'cursor',
      roots: ['mcpServers'],
      borrowed: true,
      confidence: 'medium',
    },
  ],
  memory: vscodeMemory('Trae CN'),
};

export default client;
