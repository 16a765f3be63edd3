import type { Client } from '../model/client.ts';
import { inEach, perOs } from './lib/folders.ts';
import { VSCODE_FORKS, vscodeUser } from './lib/vscode.ts';

const SETTINGS = { format: 'json', dialect: 'claude', roots: ['mcpServers'] } as const;
const SYSTEM = perOs({ linux: '/etc/augment', macos: '/etc/augment', windows: '$ProgramData/augment' });

const EDITORS = ['Code', ...VSCODE_FORKS].flatMap(vscodeUser);

const client: Client = {
  id: 'augment',
  name: 'Augment (Auggie + IDE)',
  docs: 'https://docs.augmentcode.com/cli/integrations',
  source: 'npm @augmentcode/auggie@0.36.0 bundle (2026-09-23); older Augment docs',
  locations: [
    { path: '~/.augment/settings.json', scope: 'user', ...SETTINGS },
    { path: '.augment/settings.json', scope: 'project', ...SETTINGS },
    { path: '.augment/settings.local.json', scope: 'project', layer: 'local', ...SETTINGS },
    ...inEach(SYSTEM, 'settings.json', { scope: 'managed', ...SETTINGS, confidence: 'medium' }),
    // The extension's settings are the editor's.
    ...inEach(EDITORS, 'settings.json', {
      scope: 'user',
      format: 'jsonc',
      dialect: 'augment-advanced',
      roots: ['["augment.advanced"].mcpServers[]', 'augment.advanced.mcpServers[]'],
      borrowed: true,
      shared: true,
      confidence: 'low',
    }),
  ],
};

export default client;
