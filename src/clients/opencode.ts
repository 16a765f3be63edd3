import type { Client } from '../model/client.ts';
import { configHome, inEach } from './lib/folders.ts';

const client: Client = {
  id: 'opencode',
  name: 'opencode',
  source: 'npm opencode-linux-x64@1.18.33 binary (2026-09-28); snyk/agent-scan src/agent_scan/agents @b9e98ab (2026-06-30)',
  locations: [
    ...inEach(configHome('opencode'), 'opencode.json', {
      scope: 'user',
      format: 'jsonc',
      dialect: 'opencode',
      roots: ['mcp', 'mcp.servers'],
    }),
    ...inEach(configHome('opencode'), 'opencode.jsonc', {
      scope: 'user',
      format: 'jsonc',
      dialect: 'opencode',
      roots: ['mcp', 'mcp.servers'],
    }),
    ...inEach(configHome('opencode'), 'config.json', {
      scope: 'user',
      format: 'jsonc',
      dialect: 'opencode',
      roots: ['mcp', 'mcp.servers'],
    }),
    { path: 'opencode.json', scope: 'project', format: 'jsonc', dialect: 'opencode', roots: ['mcp', 'mcp.servers'] },
    { path: 'opencode.jsonc', scope: 'project', format: 'jsonc', dialect: 'opencode', roots: ['mcp', 'mcp.servers'] },
    { path: '.opencode/opencode.json', scope: 'project', format: 'jsonc', dialect: 'opencode', roots: ['mcp', 'mcp.servers'] },
    { path: '.opencode/opencode.jsonc', scope: 'project', format: 'jsonc', dialect: 'opencode', roots: ['mcp', 'mcp.servers'] },
    {
      path: '~/.opencode/opencode.json',
      scope: 'user',
      format: 'jsonc',
      dialect: 'opencode',
      roots: ['mcp', 'mcp.servers'],
      confidence: 'medium',
    },
    {
      path: '/Library/Application Support/opencode/opencode.json',
      os: ['macos'],
      scope: 'managed',
      format: 'jsonc',
      dialect: 'opencode',
      roots: ['mcp', 'mcp.servers'],
    },
    {
      path: '/etc/opencode/opencode.json',
      os: ['linux'],
      scope: 'managed',
      format: 'jsonc',
      dialect: 'opencode',
      roots: ['mcp', 'mcp.servers'],
    },
    {
      path: '$ProgramData/opencode/opencode.json',
      os: ['windows'],
      scope: 'managed',
      format: 'jsonc',
      dialect: 'opencode',
      roots: ['mcp', 'mcp.servers'],
    },
    {
      path: '/Library/Managed Preferences/<user>/ai.opencode.managed.plist',
      os: ['macos'],
      scope: 'managed',
      format: 'opaque',
      dialect: 'opencode',
      roots: [],
      confidence: 'medium',
      support: 'detect',
      reason: 'TODO',
    },
  ],
};

export default client;
