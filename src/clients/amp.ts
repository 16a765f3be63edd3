import type { Client } from '../model/client.ts';
import { configHome, inEach } from './lib/folders.ts';

const client: Client = {
  id: 'amp',
  name: 'Amp',
  source:
    'npm rulesync@17.0.0 source map (2026-09-22); stacklok/toolhive pkg/client/config.go @e25de16 (2026-08-21); stacklok/toolhive pkg/client/config.go @e25de16 (2026-08-21) (another source says ~/.config on every OS); public repo client-install module (stored file 71422498988, ~2026-09); ampcode.com manual (several stored copies); ampcode.com skill docs (includeTools); Amp setting is a VS Code setting too',
  locations: [
    ...inEach(configHome('amp'), 'settings.json', { scope: 'user', format: 'jsonc', dialect: 'amp', roots: ['amp.mcpServers'] }),
    { path: '.amp/settings.json', scope: 'project', format: 'jsonc', dialect: 'amp', roots: ['amp.mcpServers'] },
    ...inEach(configHome('amp'), 'settings.jsonc', { scope: 'user', format: 'jsonc', dialect: 'amp', roots: ['amp.mcpServers'] }),
    { path: '.amp/settings.jsonc', scope: 'project', format: 'jsonc', dialect: 'amp', roots: ['amp.mcpServers'] },
    {
      path: '$APPDATA/amp/settings.json',
      os: ['windows'],
      scope: 'user',
      format: 'jsonc',
      dialect: 'amp',
      roots: ['amp.mcpServers'],
      confidence: 'low',
    },
    { path: '$AMP_SETTINGS_FILE', scope: 'user', format: 'jsonc', dialect: 'amp', roots: ['amp.mcpServers'], confidence: 'medium' },
    {
      path: '/Library/Application Support/ampcode/managed-settings.json',
      os: ['macos'],
      scope: 'managed',
      format: 'jsonc',
      dialect: 'amp',
      roots: ['amp.mcpServers', 'amp.mcpPermissions'],
    },
    {
      path: '/etc/ampcode/managed-settings.json',
      os: ['linux'],
      scope: 'managed',
      format: 'jsonc',
      dialect: 'amp',
      roots: ['amp.mcpServers', 'amp.mcpPermissions'],
    },
    {
      path: '$ProgramData/ampcode/managed-settings.json',
      os: ['windows'],
      scope: 'managed',
      format: 'jsonc',
      dialect: 'amp',
      roots: ['amp.mcpServers', 'amp.mcpPermissions'],
    },
    {
      path: '.agents/skills/*/mcp.json',
      scope: 'project',
      format: 'json',
      dialect: 'amp-skill',
      roots: ['$', 'mcpServers'],
      confidence: 'medium',
    },
    {
      path: '<VS Code user dir>/settings.json',
      scope: 'user',
      format: 'jsonc',
      dialect: 'amp',
      roots: ['amp.mcpServers'],
      confidence: 'medium',
    },
  ],
};

export default client;
