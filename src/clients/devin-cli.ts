import type { Client } from '../model/client.ts';
import { configOrAppData, inEach } from './lib/folders.ts';

const client: Client = {
  id: 'devin-cli',
  name: 'Devin Local / Devin CLI',
  source:
    'npm rulesync@17.0.0 source map (2026-09-22); public repo client-install module (stored file 71422498988, ~2026-09); docs.devin.ai/cli/reference/configuration; pre-v3000.3, auto-migrated (npm rulesync@17.0.0 source map (2026-09-22)); docs.devin.ai (legacy key)',
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
