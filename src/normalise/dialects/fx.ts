import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';

/** fx: `bearer_token_env`, `header_env`; a literal Authorization header is refused. */
export const fx: Dialect = {
  id: 'fx',
  reader: 'fx',
  roots: [['mcp']],
  types: ['local', 'stdio', 'http', 'sse'],
  approve: [],
  expansion: expansion('fx', []),
};
