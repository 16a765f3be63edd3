import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';

/** Theia: `serverUrl` with `serverAuthToken`. */
export const theia: Dialect = {
  id: 'theia',
  reader: 'Theia',
  roots: [['ai-features.mcp.mcpServers'], ['ai-features', 'mcp', 'mcpServers']],
  switches: ['autostart'],
  approve: [],
  expansion: expansion('theia', []),
};
