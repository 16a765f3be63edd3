import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';

/** OpenClaw. */
export const openclaw: Dialect = {
  id: 'openclaw',
  reader: 'OpenClaw',
  roots: [['mcp', 'servers']],
  approve: [],
  expansion: expansion('openclaw', ['${VAR}', '${VAR:-default}']),
};
