import type { Client } from '../model/client.ts';
import { inEach } from './lib/folders.ts';
import { NAMED_IN_MANIFEST, NAMED_IN_MARKETPLACE } from './lib/manifest.ts';
import { vscodeMemory, vscodeUser } from './lib/vscode.ts';

const PLUGIN = { scope: 'plugin', format: 'json', dialect: 'claude-plugin', roots: ['mcpServers', '$'], confidence: 'medium' } as const;
const PERMISSIONS = {
  layer: 'policy',
  format: 'jsonc',
  dialect: 'cursor-permissions',
  roots: ['mcpAllowlist'],
  confidence: 'medium',
} as const;

const client: Client = {
  id: 'cursor',
  name: 'Cursor',
  docs: 'https://cursor.com/docs/mcp',
  source:
    'cursor.com/docs/mcp (stored 2026-09); stacklok/toolhive pkg/client/config.go @e25de16 (2026-08-21); snyk/agent-scan src/agent_scan/agents @b9e98ab (2026-06-30); dodopayments/dodo-docs PR 472 (2026-08-08); public plugin repositories',
  locations: [
    { path: '~/.cursor/mcp.json', scope: 'user', format: 'jsonc', dialect: 'cursor', roots: ['mcpServers'] },
    { path: '.cursor/mcp.json', scope: 'project', format: 'jsonc', dialect: 'cursor', roots: ['mcpServers'] },
    // Seen to be read, documented nowhere.
    { path: '.mcp.json', scope: 'project', format: 'json', dialect: 'cursor', roots: ['mcpServers'], borrowed: true, confidence: 'low' },
    // What the editor inherited from VS Code.
    ...inEach(vscodeUser('Cursor'), 'mcp.json', {
      scope: 'user',
      format: 'jsonc',
      dialect: 'vscode',
      roots: ['servers'],
      confidence: 'low',
    }),

    { path: '~/.cursor/permissions.json', scope: 'user', ...PERMISSIONS },
    { path: '.cursor/permissions.json', scope: 'project', ...PERMISSIONS },

    { path: '~/.cursor/plugins/**/mcp.json', ...PLUGIN },
    { path: '~/.cursor/plugins/**/.mcp.json', ...PLUGIN },
    { path: '~/.cursor/plugins/local/*/plugin.json', ...PLUGIN, roots: ['mcpServers'], shared: true, refers: NAMED_IN_MANIFEST },
    { path: '~/.cursor/plugins/**/.cursor-plugin/plugin.json', ...PLUGIN, roots: ['mcpServers'], shared: true, refers: NAMED_IN_MANIFEST },
    { path: '**/.cursor-plugin/plugin.json', ...PLUGIN, scope: 'project', roots: ['mcpServers'], shared: true, refers: NAMED_IN_MANIFEST },
    {
      path: '**/.cursor-plugin/marketplace.json',
      ...PLUGIN,
      scope: 'project',
      roots: ['plugins[].mcpServers'],
      shared: true,
      refers: NAMED_IN_MARKETPLACE,
    },
  ],
  // Definitions are written to files and loaded on demand. 60 characters for server and tool name together (staff posts);
  // the caps of 40 and 80 tools are history, none is published today.
  limits: { toolNameLength: 60, defersTools: 'default' },
  memory: vscodeMemory('Cursor'),
};

export default client;
