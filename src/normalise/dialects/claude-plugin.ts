import type { Dialect } from '../dialect.ts';
import { expansion, PLUGIN_PLACES } from '../expansions.ts';

/** Plugin packages of Claude Code, Codex, Cursor and Copilot: the manifest, or a file of servers with or without a wrapper. */
export const claudePlugin: Dialect = {
  id: 'claude-plugin',
  reader: 'Claude Code',
  roots: [['mcpServers'], ['plugins', '*', 'mcpServers'], ['mcp_servers'], []],
  // A manifest may list paths and maps.
  list: ['mcpServers', 'plugins'],
  timeouts: [{ field: 'timeout', unit: 'ms', what: 'call' }],
  approve: ['tools', 'toolPermissions'],
  expansion: expansion('claude-plugin', ['${VAR}', '${VAR:-default}', '${user_config.X}', '${place}'], PLUGIN_PLACES),
};
