import type { Client } from '../model/client.ts';
import { homeOr, inEach } from './lib/folders.ts';

const client: Client = {
  id: 'pi',
  name: 'Pi (pi-mcp-adapter)',
  docs: 'https://github.com/badlogic/pi-mono',
  source: 'npm add-mcp@2.4.0 (2026-09-16)',
  locations: [
    ...inEach(homeOr('~/.pi/agent', 'PI_CODING_AGENT_DIR'), 'mcp.json', {
      scope: 'user',
      format: 'json',
      dialect: 'claude',
      roots: ['mcpServers'],
      confidence: 'medium',
    }),
    { path: '.pi/mcp.json', scope: 'project', format: 'json', dialect: 'claude', roots: ['mcpServers'], confidence: 'medium' },
  ],
};

export default client;
