import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';

/** Claude Desktop policy: a list of named servers. Where it is a value of the registry or of a property list, it is JSON in a string; those are not read. */
export const claudeDesktopManaged: Dialect = {
  id: 'claude-desktop-managed',
  reader: 'Claude Desktop',
  roots: [['managedMcpServers'], ['mcp', 'managedServers']],
  list: true,
  expansion: expansion('claude-desktop-managed', []),
};
