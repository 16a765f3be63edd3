import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'augment',
  name: 'Augment (Auggie + IDE)',
  source: 'npm @augmentcode/auggie@0.36.0 bundle (2026-09-23); older Augment docs',
  locations: [
    { path: '~/.augment/settings.json', scope: 'user', format: 'json', dialect: 'claude', roots: ['mcpServers'] },
    { path: '.augment/settings.json', scope: 'project', format: 'json', dialect: 'claude', roots: ['mcpServers'] },
    { path: '.augment/settings.local.json', scope: 'project', layer: 'local', format: 'json', dialect: 'claude', roots: ['mcpServers'] },
    {
      path: '/etc/augment/settings.json',
      os: ['linux', 'macos'],
      scope: 'managed',
      format: 'json',
      dialect: 'claude',
      roots: ['mcpServers'],
      confidence: 'medium',
    },
    {
      path: '$ProgramData/augment/settings.json',
      os: ['windows'],
      scope: 'managed',
      format: 'json',
      dialect: 'claude',
      roots: ['mcpServers'],
      confidence: 'medium',
    },
    {
      path: '<VS Code user dir>/settings.json',
      scope: 'user',
      format: 'jsonc',
      dialect: 'claude',
      roots: ['augment.advanced.mcpServers[]'],
      confidence: 'low',
    },
  ],
};

export default client;
