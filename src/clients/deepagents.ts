import type { Client } from '../model/client.ts';
import { homeOr, inEach } from './lib/folders.ts';

const client: Client = {
  id: 'deepagents',
  name: 'deepagents-cli',
  docs: 'https://docs.langchain.com/oss/python/deepagents/cli',
  source: 'npm rulesync@17.0.0 source map (2026-09-22)',
  locations: [
    ...inEach(homeOr('~/.deepagents', 'DEEPAGENTS_HOME'), '.mcp.json', {
      scope: 'user',
      format: 'json',
      dialect: 'claude',
      roots: ['mcpServers'],
      confidence: 'medium',
    }),
    { path: '.deepagents/.mcp.json', scope: 'project', format: 'json', dialect: 'claude', roots: ['mcpServers'], confidence: 'medium' },
  ],
};

export default client;
