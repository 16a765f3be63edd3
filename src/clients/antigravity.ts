import type { Client } from '../model/client.ts';
import { inEach } from './lib/folders.ts';
import { vscodeMemory, vscodeUser } from './lib/vscode.ts';

const SERVERS = { format: 'jsonc', dialect: 'antigravity', roots: ['mcpServers'] } as const;

const client: Client = {
  id: 'antigravity',
  name: 'Google Antigravity (IDE + CLI)',
  docs: 'https://antigravity.google/docs/mcp',
  source:
    'npm rulesync@17.0.0 source map (2026-09-22); npm add-mcp@2.4.0 (2026-09-16); stacklok/toolhive pkg/client/config.go @e25de16 (2026-08-21); snyk/agent-scan src/agent_scan/agents @b9e98ab (2026-06-30)',
  locations: [
    // Shared by IDE and CLI since 2.0.
    { path: '~/.gemini/config/mcp_config.json', scope: 'user', ...SERVERS },
    { path: '~/.gemini/antigravity/mcp_config.json', scope: 'user', layer: 'legacy', ...SERVERS },
    { path: '~/.gemini/antigravity-cli/mcp_config.json', scope: 'user', ...SERVERS, confidence: 'low' },
    { path: '.agents/mcp_config.json', scope: 'project', ...SERVERS },
    // What the editor inherited from VS Code.
    ...inEach(vscodeUser('Antigravity'), 'mcp.json', {
      scope: 'user',
      format: 'jsonc',
      dialect: 'vscode',
      roots: ['servers'],
      confidence: 'low',
    }),
  ],
  memory: [
    {
      path: '~/.gemini/config/projects/*.json',
      format: 'json',
      folders: { valuesAt: 'projectResources.resources[].folderUri' },
    },
    ...vscodeMemory('Antigravity'),
  ],
};

export default client;
