import type { Client } from '../model/client.ts';
import { applicationData, inEach } from './lib/folders.ts';

const SERVERS = { format: 'json', dialect: 'claude', roots: ['mcpServers'], confidence: 'medium' } as const;

const client: Client = {
  id: 'jetbrains-ai',
  name: 'JetBrains AI Assistant',
  docs: 'https://www.jetbrains.com/help/ai-assistant/mcp.html',
  source: 'npm rulesync@17.0.0 source map (2026-09-22) (plugin registry keys, builds 262/263); writers in public repositories (2026)',
  locations: [
    { path: '~/.ai/mcp/mcp.json', scope: 'user', ...SERVERS },
    { path: '.ai/mcp/mcp.json', scope: 'project', ...SERVERS },
    // One per IDE and version.
    ...inEach(applicationData('JetBrains/*/options'), 'llm.mcpServers.xml', {
      scope: 'user',
      format: 'opaque',
      dialect: 'none',
      roots: [],
      confidence: 'medium',
      support: 'detect',
      reason: 'Servers are in XML settings of the IDE, which are not read; Settings | Tools | AI Assistant | MCP shows them.',
    }),
  ],
};

export default client;
