import type { Client } from '../model/client.ts';
import { homeOr, inEach } from './lib/folders.ts';

const SHARED = { scope: 'user', format: 'json', dialect: 'claude', roots: ['mcpServers'], confidence: 'medium' } as const;

const client: Client = {
  id: 'pi',
  name: 'Pi (pi-mcp-adapter)',
  docs: 'https://github.com/badlogic/pi-mono',
  source: 'npm add-mcp@2.4.0 (2026-09-16); npm pi-mcp-adapter@2.36.0, `init`',
  locations: [
    ...inEach(homeOr('~/.pi/agent', 'PI_CODING_AGENT_DIR'), 'mcp.json', {
      scope: 'user',
      format: 'json',
      dialect: 'claude',
      roots: ['mcpServers'],
      confidence: 'medium',
    }),
    // Places that are meant for every client.
    { path: '~/.config/mcp/mcp.json', ...SHARED },
    { path: '~/.agents/mcp.json', ...SHARED },
    { path: '~/.agents/mcp/mcp.json', ...SHARED },
    { path: '.mcp.json', ...SHARED, scope: 'project', borrowed: true },
    { path: '.pi/mcp.json', scope: 'project', format: 'json', dialect: 'claude', roots: ['mcpServers'], confidence: 'medium' },
  ],
};

export default client;
