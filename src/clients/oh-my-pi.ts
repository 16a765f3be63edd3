import type { Client } from '../model/client.ts';

const SERVERS = { format: 'json', dialect: 'oh-my-pi', roots: ['mcpServers'] } as const;

const client: Client = {
  id: 'oh-my-pi',
  name: 'Oh My Pi',
  docs: 'https://github.com/can1357/oh-my-pi',
  source: 'can1357/oh-my-pi packages/coding-agent/src/mcp/{types,config}.ts @0add640',
  locations: [
    // The names that it switches on and off stand there as well.
    { path: '~/.omp/agent/mcp.json', scope: 'user', ...SERVERS, roots: ['mcpServers', 'disabledServers', 'enabledServers'] },
    { path: '~/.omp/agent/.mcp.json', scope: 'user', ...SERVERS, confidence: 'medium' },
    { path: '.omp/mcp.json', scope: 'project', ...SERVERS },
    { path: '.omp/.mcp.json', scope: 'project', ...SERVERS, confidence: 'medium' },
    { path: '.mcp.json', scope: 'project', ...SERVERS, dialect: 'claude', borrowed: true },
  ],
};

export default client;
