import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';

/** Meta Muse Code. */
export const muse: Dialect = {
  id: 'muse',
  reader: 'Muse Code',
  roots: [['mcp_servers']],
  approve: [],
  expansion: expansion('muse', ['${VAR}', '${VAR:-default}']),
};
