import type { Client } from '../model/client.ts';
import { configHome, inEach, perOs } from './lib/folders.ts';
import { VSCODE_FORKS, vscodeUser } from './lib/vscode.ts';

const SETTINGS = { format: 'jsonc', dialect: 'amp', roots: ['["amp.mcpServers"]', 'amp.mcpServers'] } as const;
const SYSTEM = perOs({
  linux: '/etc/ampcode',
  macos: '/Library/Application Support/ampcode',
  windows: '$ProgramData/ampcode',
});

const EDITORS = ['Code', ...VSCODE_FORKS].flatMap(vscodeUser);

const client: Client = {
  id: 'amp',
  name: 'Amp',
  docs: 'https://ampcode.com/manual',
  source:
    'npm rulesync@17.0.0 source map (2026-09-22); stacklok/toolhive pkg/client/config.go @e25de16 (2026-08-21); ampcode.com manual and skill docs (stored copies)',
  locations: [
    ...inEach(configHome('amp'), 'settings.json', { scope: 'user', ...SETTINGS }),
    ...inEach(configHome('amp'), 'settings.jsonc', { scope: 'user', ...SETTINGS }),
    { path: '$APPDATA/amp/settings.json', os: ['windows'], scope: 'user', ...SETTINGS, confidence: 'low' },
    { path: '$AMP_SETTINGS_FILE', scope: 'user', ...SETTINGS, confidence: 'medium' },
    { path: '.amp/settings.json', scope: 'project', ...SETTINGS },
    { path: '.amp/settings.jsonc', scope: 'project', ...SETTINGS },
    ...inEach(SYSTEM, 'managed-settings.json', {
      scope: 'managed',
      ...SETTINGS,
      roots: [...SETTINGS.roots, '["amp.mcpPermissions"]', 'amp.mcpPermissions'],
    }),
    {
      path: '.agents/skills/*/mcp.json',
      scope: 'project',
      format: 'json',
      dialect: 'amp-skill',
      roots: ['$', 'mcpServers'],
      confidence: 'medium',
    },
    // The extension's settings are the editor's.
    ...inEach(EDITORS, 'settings.json', { scope: 'user', ...SETTINGS, borrowed: true, shared: true, confidence: 'medium' }),
    // Written by task-master-ai 0.43.1.
    { path: '.vscode/settings.json', scope: 'project', ...SETTINGS, borrowed: true, shared: true, confidence: 'medium' },
  ],
};

export default client;
