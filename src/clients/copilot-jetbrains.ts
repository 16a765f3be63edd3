import type { Client } from '../model/client.ts';
import { configHome, inEach } from './lib/folders.ts';

const client: Client = {
  id: 'copilot-jetbrains',
  name: 'GitHub Copilot for JetBrains',
  source: 'laravel/boost-style installers and several public repos',
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
