import type { Client } from '../model/client.ts';
import { inEach } from './lib/folders.ts';
import { vscodeMemory, vscodeUser } from './lib/vscode.ts';

const SERVERS = { format: 'json', dialect: 'windsurf', roots: ['mcpServers'] } as const;

const client: Client = {
  id: 'windsurf',
  name: 'Windsurf / Devin Desktop (Cascade)',
  docs: 'https://docs.devin.ai/desktop/cascade/mcp',
  source:
    'docs.devin.ai/desktop/cascade/mcp (2026-09); stacklok/toolhive pkg/client/config.go @e25de16 (2026-08-21); snyk/agent-scan src/agent_scan/agents @b9e98ab (2026-06-30)',
  // Only the Cascade agent reads these; Devin Local has files of its own.
  successor: 'devin-cli',
  locations: [
    { path: '~/.codeium/windsurf/mcp_config.json', scope: 'user', ...SERVERS },
    // 139 repositories carry it, no vendor page names it: most likely nothing reads it.
    { path: '.windsurf/mcp.json', scope: 'project', layer: 'legacy', ...SERVERS, confidence: 'low' },
    { path: '.windsurf/mcp_config.json', scope: 'project', layer: 'legacy', ...SERVERS, confidence: 'low' },
    { path: '.mcp.json', scope: 'project', ...SERVERS, borrowed: true, confidence: 'low' },
    ...inEach(vscodeUser('Windsurf'), 'mcp.json', {
      scope: 'user',
      format: 'jsonc',
      dialect: 'vscode',
      roots: ['servers'],
      confidence: 'low',
    }),
  ],
  limits: { tools: 100 },
  memory: vscodeMemory('Windsurf'),
};

export default client;
