import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'gemini-code-assist',
  name: 'Gemini Code Assist (VS Code)',
  docs: 'https://developers.google.com/gemini-code-assist/docs/use-agentic-chat-pair-programmer',
  source: 'agent mode shares the Gemini CLI file',
  locations: [
    {
      path: '~/.gemini/settings.json',
      scope: 'user',
      format: 'jsonc',
      dialect: 'gemini',
      roots: ['mcpServers'],
      borrowed: true,
      confidence: 'medium',
    },
  ],
};

export default client;
