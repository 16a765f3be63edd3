import type { Client } from '../model/client.ts';
import { configHome, inEach, perOs } from './lib/folders.ts';

// V1 keeps a map under `mcp`, V2 under `mcp.servers`; both may stand in one file.
const CONFIG = { format: 'jsonc', dialect: 'opencode', roots: ['mcp', 'mcp.servers'] } as const;
const USER = { scope: 'user', ...CONFIG } as const;
const SYSTEM = perOs({ linux: '/etc/opencode', macos: '/Library/Application Support/opencode', windows: '$ProgramData/opencode' });

const client: Client = {
  id: 'opencode',
  name: 'opencode',
  docs: 'https://opencode.ai/docs/mcp-servers',
  source: 'npm opencode-linux-x64@1.18.33 binary (2026-09-28); snyk/agent-scan src/agent_scan/agents @b9e98ab (2026-06-30)',
  locations: [
    ...inEach(configHome('opencode'), 'opencode.json', USER),
    ...inEach(configHome('opencode'), 'opencode.jsonc', USER),
    ...inEach(configHome('opencode'), 'config.json', USER),
    { path: '~/.opencode/opencode.json', ...USER, confidence: 'medium' },
    { path: '~/.opencode/opencode.jsonc', ...USER, confidence: 'medium' },
    { path: '$OPENCODE_CONFIG', ...USER },
    { path: '$OPENCODE_CONFIG_DIR/opencode.json', layer: 'environment', ...USER },
    { path: '$OPENCODE_CONFIG_DIR/opencode.jsonc', layer: 'environment', ...USER },
    { path: '$OPENCODE_CONFIG_CONTENT', layer: 'environment', ...USER, inVariable: true },
    {
      path: '$OPENCODE_DISABLE_PROJECT_CONFIG',
      scope: 'user',
      layer: 'policy',
      format: 'env',
      dialect: 'opencode-environment',
      roots: ['OPENCODE_DISABLE_PROJECT_CONFIG'],
      shared: true,
      inVariable: true,
    },

    { path: 'opencode.json', scope: 'project', ...CONFIG, above: 'repository' },
    { path: 'opencode.jsonc', scope: 'project', ...CONFIG, above: 'repository' },
    { path: '.opencode/opencode.json', scope: 'project', ...CONFIG, above: 'repository' },
    // The name of the first opencode, in Go; writers still use it.
    { path: '.opencode.json', scope: 'project', layer: 'legacy', ...CONFIG, confidence: 'medium' },
    { path: '~/.opencode.json', layer: 'legacy', ...USER, confidence: 'medium' },
    { path: '.opencode/opencode.jsonc', scope: 'project', ...CONFIG, above: 'repository' },

    ...inEach(SYSTEM, 'opencode.json', { scope: 'managed', ...CONFIG }),
    ...inEach(SYSTEM, 'opencode.jsonc', { scope: 'managed', ...CONFIG, confidence: 'medium' }),
    {
      path: '/Library/Managed Preferences/**/ai.opencode.managed.plist',
      os: ['macos'],
      scope: 'managed',
      format: 'opaque',
      dialect: 'opencode',
      roots: [],
      confidence: 'medium',
      support: 'detect',
      reason: 'A property list that device management wrote; it is not decoded.',
    },
  ],
  // Up to 1.1; later versions keep their projects in a database.
  memory: ['~/.local/share', '$XDG_DATA_HOME'].map((data) => ({
    path: `${data}/opencode/storage/project/*.json`,
    format: 'json' as const,
    folders: { valuesAt: 'worktree' },
  })),
  // V2: `codemode` per server.
  limits: { defersTools: 'optional' },
};

export default client;
