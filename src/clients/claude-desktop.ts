import type { Client } from '../model/client.ts';
import { configHome, type Folder, inEach, perOs } from './lib/folders.ts';

/** `%APPDATA%` inside the package of the Microsoft Store build. */
const STORE: Folder = { path: '$LOCALAPPDATA/Packages/Claude_*/LocalCache/Roaming/Claude', os: ['windows'] };
const OFFICIAL = perOs({ macos: '~/Library/Application Support/Claude', windows: '$APPDATA/Claude' });
/** Linux has no official build: community packages, in either case. */
const COMMUNITY = [...configHome('Claude', ['linux']), ...configHome('claude', ['linux'])];
const INSTALLED = [...OFFICIAL, STORE, ...COMMUNITY];
const THIRD_PARTY = perOs({ macos: '~/Library/Application Support/Claude-3p', windows: '$LOCALAPPDATA/Claude-3p' });

const CONFIG = { scope: 'user', format: 'json', dialect: 'claude-desktop', roots: ['mcpServers'] } as const;
const REGISTRY = {
  os: ['windows'],
  scope: 'managed',
  format: 'opaque',
  dialect: 'claude-desktop-managed',
  roots: [],
  support: 'detect',
  reason: 'Settings in the Windows registry cannot be read from a file.',
} as const;

const client: Client = {
  id: 'claude-desktop',
  name: 'Claude Desktop',
  docs: 'https://modelcontextprotocol.io/docs/develop/connect-local-servers',
  source:
    'npm @anthropic-ai/claude-code-linux-x64@2.1.330 (2026-11-20), embedded schemas; docker/mcp-gateway pkg/client/config.yml @2bd20fe (2026-07-23); snyk/agent-scan src/agent_scan/agents @b9e98ab (2026-06-30); claude.com/docs/third-party/claude-desktop/configuration',
  locations: [
    ...inEach(OFFICIAL, 'claude_desktop_config.json', CONFIG),
    ...inEach([STORE], 'claude_desktop_config.json', { ...CONFIG, confidence: 'medium' }),
    ...inEach(COMMUNITY, 'claude_desktop_config.json', { ...CONFIG, confidence: 'low' }),

    // An unpacked extension (MCPB, formerly DXT), and the switch and values that its user entered, keys among them.
    ...inEach(INSTALLED, 'Claude Extensions/*/manifest.json', {
      scope: 'user',
      format: 'json',
      dialect: 'mcpb-manifest',
      roots: ['server.mcp_config'],
      confidence: 'medium',
    }),
    ...inEach(INSTALLED, 'Claude Extensions Settings/*.json', {
      scope: 'user',
      layer: 'policy',
      format: 'json',
      dialect: 'mcpb-settings',
      roots: ['isEnabled', 'userConfig'],
      confidence: 'medium',
    }),
    ...inEach(INSTALLED, 'extensions-installations.json', {
      scope: 'user',
      layer: 'policy',
      format: 'json',
      dialect: 'mcpb-installations',
      roots: ['extensions'],
      confidence: 'medium',
    }),

    // The third-party-inference variant, and the policy that device management writes.
    ...inEach(THIRD_PARTY, 'configLibrary/*.json', {
      scope: 'user',
      format: 'json',
      dialect: 'claude-desktop-managed',
      roots: ['managedMcpServers', 'mcp.managedServers'],
      confidence: 'medium',
    }),
    ...inEach(perOs({ macos: '/Library/Managed Preferences' }), '**/com.anthropic.claudefordesktop.plist', {
      scope: 'managed',
      format: 'opaque',
      dialect: 'claude-desktop-managed',
      roots: [],
      support: 'detect',
      reason: 'A property list that device management wrote; it is not decoded.',
    }),
    { path: 'HKLM\\SOFTWARE\\Policies\\Claude', ...REGISTRY },
    { path: 'HKCU\\SOFTWARE\\Policies\\Claude', ...REGISTRY },
  ],
  // Policy key `toolSearchEnabled`. 200,000 is the standard window of Claude's models.
  limits: { contextTokens: 200_000, toolNameLength: 128, defersTools: 'optional' },
};

export default client;
