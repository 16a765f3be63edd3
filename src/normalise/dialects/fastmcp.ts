import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';

/** OpenHands CLI: the FastMCP format. */
export const fastmcp: Dialect = {
  id: 'fastmcp',
  reader: 'OpenHands',
  roots: [['mcpServers']],
  dedicated: true,
  approve: [],
  expansion: expansion('fastmcp', ['${VAR}', '${VAR:-default}']),
};
