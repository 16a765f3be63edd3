import type { Client } from '../model/client.ts';
import { configHome, inEach } from './lib/folders.ts';

const client: Client = {
  id: 'copilot-jetbrains',
  name: 'GitHub Copilot for JetBrains',
  docs: 'https://docs.github.com/copilot/customizing-copilot/using-model-context-protocol/extending-copilot-chat-with-mcp',
  source: 'installers in the manner of laravel/boost and several public repositories',
  locations: [
    ...inEach(configHome('github-copilot/intellij', ['linux', 'macos']), 'mcp.json', {
      scope: 'user',
      format: 'jsonc',
      dialect: 'vscode',
      roots: ['servers'],
      confidence: 'medium',
    }),
    {
      path: '$LOCALAPPDATA/github-copilot/intellij/mcp.json',
      os: ['windows'],
      scope: 'user',
      format: 'jsonc',
      dialect: 'vscode',
      roots: ['servers'],
      confidence: 'medium',
    },
  ],
};

export default client;
