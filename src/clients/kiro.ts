import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'kiro',
  name: 'Kiro (IDE + CLI)',
  source:
    'npm rulesync@17.0.0 source map (2026-09-22); stacklok/toolhive pkg/client/config.go @e25de16 (2026-08-21); snyk/agent-scan src/agent_scan/agents @b9e98ab (2026-06-30) and many public repos; docker/mcp-gateway pkg/client/config.yml @2bd20fe (2026-07-23); snyk/agent-scan src/agent_scan/agents @b9e98ab (2026-06-30)',
  locations: [
    { path: '~/.kiro/settings/mcp.json', scope: 'user', format: 'json', dialect: 'kiro', roots: ['mcpServers'] },
    { path: '~/.kiro/settings/mcp.json', scope: 'user', format: 'json', dialect: 'kiro', roots: ['powers.mcpServers'] },
    { path: '.kiro/settings/mcp.json', scope: 'project', format: 'json', dialect: 'kiro', roots: ['mcpServers'] },
    { path: '~/.kiro/agents/*.json', scope: 'user', format: 'json', dialect: 'q-agent', roots: ['mcpServers'] },
    { path: '.kiro/agents/*.json', scope: 'project', format: 'json', dialect: 'q-agent', roots: ['mcpServers'] },
    {
      path: '~/.kiro/powers/installed/*/mcp.json',
      scope: 'plugin',
      format: 'json',
      dialect: 'kiro',
      roots: ['mcpServers'],
      confidence: 'medium',
    },
  ],
};

export default client;
