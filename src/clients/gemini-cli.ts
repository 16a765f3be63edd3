import type { Client } from '../model/client.ts';
import { homeOr, inEach, perOs } from './lib/folders.ts';

const HOME = homeOr('~', 'GEMINI_CLI_HOME');
const SYSTEM = perOs({
  linux: '/etc/gemini-cli',
  macos: '/Library/Application Support/GeminiCli',
  windows: '$ProgramData/gemini-cli',
});
const SETTINGS = { format: 'jsonc', dialect: 'gemini', roots: ['mcpServers', 'mcp.allowed', 'mcp.excluded', 'mcp.serverCommand'] } as const;
const MANAGED = { ...SETTINGS, scope: 'managed', roots: [...SETTINGS.roots, 'admin.mcp'] } as const;
const EXTENSION = { format: 'json', dialect: 'gemini-extension', roots: ['mcpServers'] } as const;

const client: Client = {
  id: 'gemini-cli',
  name: 'Gemini CLI',
  docs: 'https://geminicli.com/docs/tools/mcp-server',
  source: 'npm @google/gemini-cli@0.61.0 bundled docs (2026-09-25)',
  locations: [
    ...inEach(HOME, '.gemini/settings.json', { scope: 'user', ...SETTINGS }),
    { path: '.gemini/settings.json', scope: 'project', ...SETTINGS },
    // What `gemini mcp disable` writes.
    ...inEach(HOME, '.gemini/mcp-server-enablement.json', {
      scope: 'user',
      layer: 'policy',
      format: 'json',
      dialect: 'gemini-enablement',
      roots: ['*.enabled'],
    }),
    // Where nothing is connected to.
    ...inEach(HOME, '.gemini/trustedFolders.json', {
      scope: 'user',
      layer: 'policy',
      format: 'jsonc',
      dialect: 'trusted-folders',
      roots: ['*'],
    }),
    // What `gemini extensions disable` writes.
    ...inEach(HOME, '.gemini/extensions/extension-enablement.json', {
      scope: 'user',
      layer: 'policy',
      format: 'json',
      dialect: 'extension-enablement',
      roots: ['*.overrides'],
    }),

    ...inEach(SYSTEM, 'settings.json', MANAGED),
    { path: '$GEMINI_CLI_SYSTEM_SETTINGS_PATH', ...MANAGED },
    { path: '$GEMINI_CLI_SYSTEM_DEFAULTS_PATH', ...MANAGED, roots: ['mcpServers'], confidence: 'medium' },
    ...inEach(SYSTEM, 'system-defaults.json', { ...MANAGED, roots: ['mcpServers'] }),

    ...inEach(HOME, '.gemini/extensions/*/gemini-extension.json', { scope: 'plugin', ...EXTENSION }),
    { path: '.gemini/extensions/*/gemini-extension.json', scope: 'project', ...EXTENSION, confidence: 'medium' },
    { path: 'gemini-extension.json', scope: 'project', ...EXTENSION },
  ],
  // Longer names are cut in the middle.
  limits: { toolNameLength: 63 },
  memory: HOME.flatMap(({ path }) => [
    { path: `${path}/.gemini/trustedFolders.json`, format: 'jsonc', folders: { keysOf: '$' } },
    { path: `${path}/.gemini/projects.json`, format: 'json', folders: { keysOf: 'projects' } },
  ]),
};

export default client;
