import type { Client } from '../model/client.ts';
import { configHome, inEach } from './lib/folders.ts';

const client: Client = {
  id: 'pool',
  name: 'Poolside Pool',
  source: 'npm rulesync@17.0.0 source map (2026-09-22)',
  locations: [
    ...inEach(configHome('poolside'), 'settings.yaml', {
      scope: 'user',
      format: 'yaml',
      dialect: 'pool',
      roots: ['mcp_servers'],
      confidence: 'medium',
    }),
    { path: '.poolside/settings.yaml', scope: 'project', format: 'yaml', dialect: 'pool', roots: ['mcp_servers'], confidence: 'medium' },
    {
      path: '.poolside/settings.local.yaml',
      scope: 'project',
      layer: 'local',
      format: 'yaml',
      dialect: 'pool',
      roots: ['mcp_servers'],
      confidence: 'medium',
    },
  ],
};

export default client;
