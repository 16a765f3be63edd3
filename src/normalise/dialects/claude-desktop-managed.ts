import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';

/** Claude Desktop policy: a list of named servers; values may come as JSON in a string. */
export const claudeDesktopManaged: Dialect = {
  id: 'claude-desktop-managed',
  reader: 'Claude Desktop',
  roots: [['managedMcpServers'], ['mcp', 'managedServers']],
  list: true,
  expansion: expansion('claude-desktop-managed', []),
};
