import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';

/** Hermes Agent. */
export const hermes: Dialect = {
  id: 'hermes',
  reader: 'Hermes Agent',
  roots: [['mcp_servers']],
  approve: ['trust'],
  expansion: expansion('hermes', ['${VAR}', '${VAR:-default}']),
};
