import type { Client } from '../model/client.ts';
import { homeOr, inEach } from './lib/folders.ts';
import { vscodeMemory, vscodeUser } from './lib/vscode.ts';

const HOME = homeOr('~/.kiro', 'KIRO_HOME');
const SERVERS = { format: 'json', dialect: 'kiro', roots: ['mcpServers'] } as const;
const AGENT = { format: 'json', dialect: 'q-agent', roots: ['mcpServers'] } as const;

const client: Client = {
  id: 'kiro',
  name: 'Kiro (IDE + CLI)',
  docs: 'https://kiro.dev/docs/mcp/configuration',
  source:
    'npm rulesync@17.0.0 source map (2026-09-22); stacklok/toolhive pkg/client/config.go @e25de16 (2026-08-21); docker/mcp-gateway pkg/client/config.yml @2bd20fe (2026-07-23); snyk/agent-scan src/agent_scan/agents @b9e98ab (2026-06-30) and many public repositories',
  locations: [
    // Powers add their servers to the same file.
    ...inEach(HOME, 'settings/mcp.json', { scope: 'user', ...SERVERS, roots: ['mcpServers', 'powers.mcpServers'] }),
    { path: '.kiro/settings/mcp.json', scope: 'project', ...SERVERS },
    ...inEach(HOME, 'agents/*.json', { scope: 'user', ...AGENT }),
    { path: '.kiro/agents/*.json', scope: 'project', ...AGENT },
    ...inEach(HOME, 'powers/installed/*/mcp.json', { scope: 'plugin', ...SERVERS, confidence: 'medium' }),
    // What the editor inherited from VS Code.
    ...inEach(vscodeUser('Kiro'), 'mcp.json', { scope: 'user', format: 'jsonc', dialect: 'vscode', roots: ['servers'], confidence: 'low' }),
  ],
  memory: vscodeMemory('Kiro'),
};

export default client;
