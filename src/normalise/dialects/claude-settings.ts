import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';
import { refusedInSettings } from '../refusals.ts';

/** Settings of Claude Code: administrators may add https servers; references are rejected there. */
export const claudeSettings: Dialect = {
  id: 'claude-settings',
  reader: 'Claude Code',
  roots: [['managedMcpServers']],
  belongs: 'the servers into `.mcp.json`, or for yourself alone with `claude mcp add --scope user`',
  known: ['type', 'url', 'headers', 'oauth', 'timeout', 'alwaysLoad', 'tools', 'toolPermissions'],
  types: ['http', 'streamable-http', 'sse'],
  needsType: 'always',
  refused: refusedInSettings,
  timeouts: [{ field: 'timeout', unit: 'ms', what: 'call', range: { least: 1000 } }],
  approve: ['tools', 'toolPermissions'],
  expansion: expansion('claude-settings', []),
};
