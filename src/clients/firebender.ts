import type { Client } from '../model/client.ts';

const SERVERS = { format: 'json', dialect: 'claude', roots: ['mcpServers'] } as const;

const client: Client = {
  id: 'firebender',
  name: 'Firebender',
  docs: 'https://docs.firebender.com/context/mcp',
  source: 'npm @intellectronica/ruler@0.3.44, dist/agents/FirebenderAgent.js',
  locations: [
    { path: 'firebender.json', scope: 'project', ...SERVERS, shared: true },
    { path: '~/.firebender/firebender.json', scope: 'user', ...SERVERS, shared: true, confidence: 'medium' },
  ],
};

export default client;
