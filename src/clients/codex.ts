import type { Client } from '../model/client.ts';
import { homeOr, inEach, perOs } from './lib/folders.ts';
import { NAMED_IN_MANIFEST } from './lib/manifest.ts';

const HOME = homeOr('~/.codex', 'CODEX_HOME');
const SYSTEM = perOs({ linux: '/etc/codex', macos: '/etc/codex', windows: '$ProgramData/OpenAI/Codex' });
const CONFIG = { format: 'toml', dialect: 'codex', roots: ['mcp_servers'] } as const;
const PLUGIN = {
  scope: 'plugin',
  format: 'json',
  dialect: 'claude-plugin',
  roots: ['mcpServers', 'mcp_servers', '$'],
  confidence: 'medium',
} as const;

const client: Client = {
  id: 'codex',
  name: 'OpenAI Codex (CLI, IDE, app)',
  docs: 'https://developers.openai.com/codex/mcp',
  source:
    'openai/codex codex-rs/config (2026), config_requirements.rs; npm rulesync@17.0.0 source map (2026-09-22); npm add-mcp@2.4.0 (2026-09-16); snyk/agent-scan src/agent_scan/agents @b9e98ab (2026-06-30); awslabs aidlc-workflows Codex manifest report (2026-06-26); gerrit-mcp-server docs/codex.md; 21st-dev/codex-plugin; stbenjam/skillsaw rules',
  locations: [
    ...inEach(HOME, 'config.toml', { scope: 'user', ...CONFIG, roots: ['mcp_servers', 'plugins'] }),
    ...inEach(HOME, '*.config.toml', { scope: 'user', layer: 'profile', ...CONFIG, confidence: 'medium' }),
    // Read only where the user's config.toml trusts the project.
    { path: '.codex/config.toml', scope: 'project', ...CONFIG },
    // An agent brings servers of its own; playwright init-agents --loop codex (1.65.1) writes them so.
    ...inEach(HOME, 'agents/*.toml', { scope: 'user', ...CONFIG, shared: true, confidence: 'medium' }),
    { path: '.codex/agents/*.toml', scope: 'project', ...CONFIG, shared: true, confidence: 'medium' },

    ...inEach(SYSTEM, 'config.toml', { scope: 'managed', ...CONFIG, confidence: 'medium' }),
    ...inEach(perOs({ linux: '/etc/codex', macos: '/etc/codex', windows: '~/.codex' }), 'managed_config.toml', {
      scope: 'managed',
      ...CONFIG,
      confidence: 'medium',
    }),
    // Pins each server name to an exact command or URL.
    ...inEach(SYSTEM, 'requirements.toml', {
      scope: 'managed',
      layer: 'policy',
      format: 'toml',
      dialect: 'codex-requirements',
      roots: ['mcp_servers', 'plugins.*.mcp_servers'],
    }),
    {
      path: '/Library/Managed Preferences/com.openai.codex.plist',
      os: ['macos'],
      scope: 'managed',
      format: 'opaque',
      dialect: 'codex',
      roots: [],
      confidence: 'medium',
      support: 'detect',
      reason: 'A property list that device management wrote; the base64 TOML in it is not decoded.',
    },

    ...inEach(HOME, 'plugins/**/.mcp.json', PLUGIN),
    ...inEach(HOME, 'plugins/cache/*/*/*/mcp.json', PLUGIN),
    ...inEach(HOME, 'plugins/**/.codex-plugin/plugin.json', { ...PLUGIN, roots: ['mcpServers'], shared: true, refers: NAMED_IN_MANIFEST }),
    {
      path: '**/.codex-plugin/plugin.json',
      scope: 'project',
      format: 'json',
      dialect: 'claude-plugin',
      roots: ['mcpServers'],
      shared: true,
      refers: NAMED_IN_MANIFEST,
    },
    // An index of sources; the servers are in the plugins it names.
    {
      path: '.agents/plugins/marketplace.json',
      scope: 'project',
      format: 'json',
      dialect: 'codex-marketplace',
      roots: ['plugins[].source'],
      shared: true,
      confidence: 'medium',
    },
  ],
  // Longer qualified names are hashed.
  limits: { toolNameLength: 128 },
  memory: HOME.map((home) => ({ path: `${home.path}/config.toml`, format: 'toml', folders: { keysOf: 'projects' } })),
};

export default client;
