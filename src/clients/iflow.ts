import type { Client } from '../model/client.ts';

const SETTINGS = { format: 'jsonc', dialect: 'gemini', roots: ['mcpServers'], confidence: 'medium' } as const;

const client: Client = {
  id: 'iflow',
  name: 'iFlow CLI',
  docs: 'https://platform.iflow.cn/en/cli/examples/mcp',
  source: 'platform.iflow.cn as quoted in public repositories (2026); a fork of Gemini CLI',
  locations: [
    { path: '~/.iflow/settings.json', scope: 'user', ...SETTINGS },
    { path: '.iflow/settings.json', scope: 'project', ...SETTINGS },
  ],
};

export default client;
