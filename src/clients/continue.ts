import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'continue',
  name: 'Continue (end of life, final v2.0.0 2026-06-19)',
  source: 'continuedev/continue config-yaml schema; npm rulesync@17.0.0 source map (2026-09-22); older Continue docs',
  locations: [
    { path: '~/.continue/config.yaml', scope: 'user', format: 'yaml', dialect: 'continue', roots: ['mcpServers[]'] },
    {
      path: '~/.continue/config.json',
      scope: 'user',
      format: 'jsonc',
      dialect: 'continue-legacy',
      roots: ['experimental.modelContextProtocolServers[]', 'mcpServers'],
      confidence: 'medium',
    },
    { path: '~/.continue/mcpServers/*.json', scope: 'user', format: 'jsonc', dialect: 'claude', roots: ['mcpServers', '$'] },
    { path: '~/.continue/mcpServers/*.yaml', scope: 'user', format: 'yaml', dialect: 'continue', roots: ['mcpServers[]'] },
    { path: '.continue/mcpServers/*.json', scope: 'project', format: 'jsonc', dialect: 'claude', roots: ['mcpServers', '$'] },
    { path: '.continue/mcpServers/*.yaml', scope: 'project', format: 'yaml', dialect: 'continue', roots: ['mcpServers[]'] },
    { path: '.continue/config.yaml', scope: 'project', format: 'yaml', dialect: 'continue', roots: ['mcpServers[]'], confidence: 'medium' },
  ],
};

export default client;
