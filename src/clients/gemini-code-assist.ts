import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'gemini-code-assist',
  name: 'Gemini Code Assist (VS Code)',
  source: 'shares Gemini CLI file',
  locations: [
    { path: '~/.gemini/settings.json', scope: 'user', format: 'jsonc', dialect: 'gemini', roots: ['mcpServers'], confidence: 'medium' },
  ],
};

export default client;
