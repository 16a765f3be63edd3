import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'amazon-bedrock-client',
  name: 'Amazon Bedrock Client',
  source: 'npm @smithery/cli@4.11.1 (2026-05-17)',
  locations: [
    {
      path: '~/Amazon Bedrock Client/mcp_config.json',
      scope: 'user',
      format: 'json',
      dialect: 'claude',
      roots: ['mcpServers'],
      confidence: 'low',
    },
  ],
};

export default client;
