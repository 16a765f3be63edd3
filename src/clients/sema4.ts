import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'sema4',
  name: 'Sema4.ai Studio',
  source: 'docker/mcp-gateway pkg/client/config.yml @2bd20fe (2026-07-23)',
  locations: [
    {
      path: '~/.sema4ai/sema4ai-studio/mcp_servers.json',
      os: ['linux', 'macos'],
      scope: 'user',
      format: 'json',
      dialect: 'claude',
      roots: ['mcpServers'],
      confidence: 'medium',
    },
    {
      path: '$LOCALAPPDATA/sema4ai/sema4ai-studio/mcp_servers.json',
      os: ['windows'],
      scope: 'user',
      format: 'json',
      dialect: 'claude',
      roots: ['mcpServers'],
      confidence: 'medium',
    },
  ],
};

export default client;
