import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'jetbrains-ai',
  name: 'JetBrains AI Assistant',
  docs: 'https://www.jetbrains.com/help/ai-assistant/mcp.html',
  source: 'npm rulesync@17.0.0 source map (2026-09-22) (plugin registry keys, builds 262/263)',
  locations: [
    { path: '~/.ai/mcp/mcp.json', scope: 'user', format: 'json', dialect: 'claude', roots: ['mcpServers'], confidence: 'medium' },
    { path: '.ai/mcp/mcp.json', scope: 'project', format: 'json', dialect: 'claude', roots: ['mcpServers'], confidence: 'medium' },
  ],
};

export default client;
