import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'llxprt',
  name: 'llxprt-code',
  docs: 'https://github.com/vybestack/llxprt-code',
  source: 'public list',
  locations: [
    { path: '~/.llxprt/settings.json', scope: 'user', format: 'json', dialect: 'gemini', roots: ['mcpServers'], confidence: 'low' },
  ],
};

export default client;
