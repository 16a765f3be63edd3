import type { Client } from '../model/client.ts';
import { configOrAppData, inEach } from './lib/folders.ts';

const client: Client = {
  id: 'devin-cli',
  name: 'Devin Local / Devin CLI',
  docs: 'https://docs.devin.ai/cli/reference/configuration',
  source:
    'npm rulesync@17.0.0 source map (2026-09-22); the client-install module of a public repository (2026-09); docs.devin.ai/cli/reference/configuration',
  locations: [
    ...inEach(configOrAppData('devin'), 'mcp_config.json', { scope: 'user', format: 'jsonc', dialect: 'windsurf', roots: ['mcpServers'] }),
    ...inEach(configOrAppData('devin'), 'config.json', { scope: 'user', format: 'jsonc', dialect: 'windsurf', roots: ['mcpServers'] }),
    { path: '.devin/mcp_config.json', scope: 'project', format: 'jsonc', dialect: 'windsurf', roots: ['mcpServers'] },
    { path: '.devin/mcp_config.local.json', scope: 'project', layer: 'local', format: 'jsonc', dialect: 'windsurf', roots: ['mcpServers'] },
    { path: '.devin/config.json', scope: 'project', format: 'jsonc', dialect: 'windsurf', roots: ['mcpServers'] },
    {
      path: '.devin/config.local.json',
      scope: 'project',
      layer: 'local',
      format: 'jsonc',
      dialect: 'windsurf',
      roots: ['mcpServers'],
      confidence: 'medium',
    },
  ],
};

export default client;
