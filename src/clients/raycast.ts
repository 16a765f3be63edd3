import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'raycast',
  name: 'Raycast',
  docs: 'https://manual.raycast.com/model-context-protocol',
  source: 'Raycast MCP extension; not re-verified',
  locations: [
    {
      path: '~/Library/Application Support/com.raycast.macos/extensions/**/mcp-config.json',
      os: ['macos'],
      scope: 'user',
      format: 'json',
      dialect: 'claude',
      roots: ['mcpServers'],
      confidence: 'low',
    },
  ],
};

export default client;
