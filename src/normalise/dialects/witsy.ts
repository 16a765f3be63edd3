import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';

/** Witsy. */
export const witsy: Dialect = {
  id: 'witsy',
  reader: 'Witsy',
  roots: [['mcpServers'], ['mcp', 'servers']],
  approve: [],
  expansion: expansion('witsy', []),
};
