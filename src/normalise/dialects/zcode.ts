import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';

/** ZCode: `enable` switches; falls back to `.agents/mcp.json`. */
export const zcode: Dialect = {
  id: 'zcode',
  reader: 'ZCode',
  roots: [['mcp', 'servers'], ['mcpServers'], []],
  approve: [],
  expansion: expansion('zcode', ['${VAR}', '${VAR:-default}']),
};
