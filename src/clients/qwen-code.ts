import type { Client } from '../model/client.ts';
import { homeOr, inEach, perOs } from './lib/folders.ts';

const HOME = homeOr('~/.qwen', 'QWEN_HOME');
const SYSTEM = perOs({ linux: '/etc/qwen-code', macos: '/Library/Application Support/QwenCode', windows: '$ProgramData/qwen-code' });
const SETTINGS = { format: 'jsonc', dialect: 'gemini', roots: ['mcpServers', 'mcp.allowed', 'mcp.excluded', 'tools.toolSearch'] } as const;
const EXTENSION = { format: 'json', dialect: 'gemini-extension', roots: ['mcpServers'], confidence: 'medium' } as const;

const client: Client = {
  id: 'qwen-code',
  name: 'Qwen Code',
  docs: 'https://qwenlm.github.io/qwen-code-docs/en/users/features/mcp/',
  source: 'npm @qwen-code/qwen-code@0.24.4 bundled docs (2026-09-22); Gemini fork convention',
  locations: [
    ...inEach(HOME, 'settings.json', { scope: 'user', ...SETTINGS }),
    { path: '.qwen/settings.json', scope: 'project', ...SETTINGS },
    ...inEach(SYSTEM, 'settings.json', { scope: 'managed', ...SETTINGS }),
    ...inEach(SYSTEM, 'system-defaults.json', { scope: 'managed', ...SETTINGS }),
    { path: '$QWEN_CODE_SYSTEM_SETTINGS_PATH', scope: 'managed', ...SETTINGS, confidence: 'medium' },
    { path: '$QWEN_CODE_SYSTEM_DEFAULTS_PATH', scope: 'managed', ...SETTINGS, confidence: 'medium' },
    ...inEach(HOME, 'extensions/*/qwen-extension.json', { scope: 'plugin', ...EXTENSION }),
    // Where nothing is connected to.
    ...inEach(HOME, 'trustedFolders.json', { scope: 'user', layer: 'policy', format: 'jsonc', dialect: 'trusted-folders', roots: ['*'] }),
    // What `qwen extensions disable` writes.
    ...inEach(HOME, 'extensions/extension-enablement.json', {
      scope: 'user',
      layer: 'policy',
      format: 'json',
      dialect: 'extension-enablement',
      roots: ['*.overrides'],
    }),
    { path: 'qwen-extension.json', scope: 'project', ...EXTENSION },
  ],
  limits: { toolNameLength: 63, defersTools: 'default' },
  memory: HOME.map((home) => ({ path: `${home.path}/trustedFolders.json`, format: 'jsonc', folders: { keysOf: '$' } })),
};

export default client;
