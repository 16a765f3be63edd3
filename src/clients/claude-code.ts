import type { Client } from '../model/client.ts';
import { homeOr, inEach, perOs } from './lib/folders.ts';
import { INSTALLED_MANIFEST, NAMED_IN_MANIFEST, NAMED_IN_MARKETPLACE } from './lib/manifest.ts';

const HOME = homeOr('~/.claude', 'CLAUDE_CONFIG_DIR');
const SYSTEM = perOs({
  linux: '/etc/claude-code',
  macos: '/Library/Application Support/ClaudeCode',
  windows: '$ProgramFiles/ClaudeCode',
});

/** Switches and lists about servers that stand elsewhere. */
const SETTINGS = [
  'enableAllProjectMcpServers',
  'enabledMcpjsonServers',
  'disabledMcpjsonServers',
  'allowedMcpServers',
  'deniedMcpServers',
  'disableClaudeAiConnectors',
  'enabledPlugins',
  'pluginConfigs',
  'permissions',
  'env',
];
const MANAGED_SETTINGS = [
  'managedMcpServers',
  'allowManagedMcpServersOnly',
  'allowAllClaudeAiMcps',
  'strictPluginOnlyCustomization',
  ...SETTINGS,
];

const client: Client = {
  id: 'claude-code',
  name: 'Claude Code',
  docs: 'https://code.claude.com/docs/en/mcp',
  source:
    'npm @anthropic-ai/claude-code-linux-x64@2.1.330 (2026-11-20), embedded schemas; snyk/agent-scan src/agent_scan/agents @b9e98ab (2026-06-30)',
  locations: [
    // `projects.*.mcpServers` is the local scope: one project's servers in the user's file.
    ...inEach(homeOr('~', 'CLAUDE_CONFIG_DIR'), '.claude.json', {
      scope: 'user',
      format: 'json',
      dialect: 'claude',
      roots: ['mcpServers', 'projects.*.mcpServers'],
    }),
    // It keeps its last five states there, credentials included.
    ...inEach(HOME, 'backups/.claude.json.backup*', {
      scope: 'user',
      format: 'json',
      dialect: 'claude',
      roots: ['mcpServers', 'projects.*.mcpServers'],
    }),
    // From the working folder and its parents, the home among them.
    { path: '.mcp.json', scope: 'project', format: 'json', dialect: 'claude', roots: ['mcpServers'], above: 'top' },
    {
      path: '~/.mcp.json',
      os: ['linux', 'macos'],
      scope: 'user',
      format: 'json',
      dialect: 'claude',
      roots: ['mcpServers'],
      confidence: 'medium',
    },

    ...inEach(HOME, 'settings.json', { scope: 'user', layer: 'policy', format: 'json', dialect: 'claude-settings', roots: SETTINGS }),
    { path: '.claude/settings.json', scope: 'project', layer: 'policy', format: 'json', dialect: 'claude-settings', roots: SETTINGS },
    { path: '.claude/settings.local.json', scope: 'project', layer: 'local', format: 'json', dialect: 'claude-settings', roots: SETTINGS },

    // managed-mcp.json takes exclusive control; managed settings add https servers and hold the allow and deny lists.
    ...inEach(SYSTEM, 'managed-mcp.json', { scope: 'managed', format: 'json', dialect: 'claude', roots: ['mcpServers'] }),
    ...inEach(SYSTEM, 'managed-settings.json', {
      scope: 'managed',
      layer: 'policy',
      format: 'json',
      dialect: 'claude-settings',
      roots: MANAGED_SETTINGS,
    }),
    ...inEach(SYSTEM, 'managed-settings.d/*.json', {
      scope: 'managed',
      layer: 'policy',
      format: 'json',
      dialect: 'claude-settings',
      roots: MANAGED_SETTINGS,
    }),
    {
      path: 'HKLM\\SOFTWARE\\Policies\\ClaudeCode',
      os: ['windows'],
      scope: 'managed',
      layer: 'policy',
      format: 'opaque',
      dialect: 'claude-settings',
      roots: [],
      confidence: 'medium',
      support: 'detect',
      reason: 'Settings in the Windows registry cannot be read from a file.',
    },
    {
      path: '/Library/Managed Preferences/com.anthropic.claudecode.plist',
      os: ['macos'],
      scope: 'managed',
      layer: 'policy',
      format: 'opaque',
      dialect: 'claude-settings',
      roots: [],
      confidence: 'medium',
      support: 'detect',
      reason: 'A property list that device management wrote; it is not decoded.',
    },

    ...inEach(HOME, 'plugins/cache/**/.mcp.json', {
      scope: 'plugin',
      format: 'json',
      dialect: 'claude-plugin',
      roots: ['mcpServers', '$'],
    }),
    ...inEach(HOME, 'plugins/cache/**/.claude-plugin/plugin.json', INSTALLED_MANIFEST),
    // Which of the cached plugins are installed, and for which project.
    ...['plugins', 'cowork_plugins'].flatMap((folder) =>
      inEach(HOME, `${folder}/installed_plugins.json`, {
        scope: 'user',
        layer: 'policy',
        format: 'json',
        dialect: 'claude-installed',
        roots: ['plugins'],
        confidence: 'medium',
      }),
    ),
    ...inEach(HOME, 'cowork_plugins/cache/**/.claude-plugin/plugin.json', { ...INSTALLED_MANIFEST, confidence: 'medium' }),
    ...inEach(HOME, 'cowork_plugins/cache/**/.mcp.json', {
      scope: 'plugin',
      format: 'json',
      dialect: 'claude-plugin',
      roots: ['mcpServers', '$'],
      confidence: 'medium',
    }),
    {
      path: '**/.claude-plugin/plugin.json',
      scope: 'project',
      format: 'json',
      dialect: 'claude-plugin',
      roots: ['mcpServers'],
      shared: true,
      refers: NAMED_IN_MANIFEST,
    },
    {
      path: '**/.claude-plugin/marketplace.json',
      scope: 'project',
      format: 'json',
      dialect: 'claude-plugin',
      roots: ['plugins[].mcpServers', 'plugins.*.mcpServers'],
      shared: true,
      refers: NAMED_IN_MARKETPLACE,
      confidence: 'medium',
    },

    ...inEach(HOME, 'agents/**/*.md', {
      scope: 'user',
      format: 'markdown',
      dialect: 'agent-frontmatter',
      roots: ['mcpServers'],
      shared: true,
    }),
    {
      path: '.claude/agents/**/*.md',
      scope: 'project',
      format: 'markdown',
      dialect: 'agent-frontmatter',
      roots: ['mcpServers'],
      shared: true,
    },
  ],
  // `plugin:PLUGIN:SERVER`; a server with the command or address of one that the user declared is skipped.
  namesPlugins: true,
  // Tool search is on by default; descriptions are cut at 2,048 characters; a tool name is at most 128 (Claude API).
  // 200,000 is the standard window of Claude's models; larger ones are opted into.
  limits: {
    contextTokens: 200_000,
    toolNameLength: 128,
    descriptionLength: 2048,
    defersTools: 'default',
    defersToolsBy: 'ENABLE_TOOL_SEARCH',
  },
  memory: homeOr('~', 'CLAUDE_CONFIG_DIR').map((home) => ({
    path: `${home.path}/.claude.json`,
    format: 'json',
    folders: { keysOf: 'projects' },
  })),
};

export default client;
