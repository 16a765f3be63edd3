import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'windsurf',
  name: 'Windsurf / Devin Desktop (Cascade)',
  source:
    'docs.devin.ai/desktop/cascade/mcp (2026-09); stacklok/toolhive pkg/client/config.go @e25de16 (2026-08-21); snyk/agent-scan src/agent_scan/agents @b9e98ab (2026-06-30) (speculative; 139 repos carry it); snyk/agent-scan src/agent_scan/agents @b9e98ab (2026-06-30) (claims verified empirically)',
  locations: [
    { path: '~/.codeium/windsurf/mcp_config.json', scope: 'user', format: 'json', dialect: 'windsurf', roots: ['mcpServers'] },
    { path: '.windsurf/mcp.json', scope: 'project', format: 'json', dialect: 'windsurf', roots: ['mcpServers'], confidence: 'low' },
    { path: '.mcp.json', scope: 'project', format: 'json', dialect: 'windsurf', roots: ['mcpServers'], confidence: 'low' },
  ],
};

export default client;
