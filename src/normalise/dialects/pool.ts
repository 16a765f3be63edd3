import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';

/** Poolside Pool: the transport is an object, headers are a list of `Name: value`. */
export const pool: Dialect = {
  id: 'pool',
  reader: 'Pool',
  roots: [['mcp_servers']],
  nestedTransport: true,
  approve: [],
  expansion: expansion('pool', ['${VAR}', '${VAR:-default}']),
};
