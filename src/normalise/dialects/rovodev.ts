import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';

/** Rovo Dev CLI: `transport` names the type. */
export const rovodev: Dialect = {
  id: 'rovodev',
  reader: 'Rovo Dev',
  roots: [['mcpServers']],
  dedicated: true,
  approve: [],
  expansion: expansion('rovodev', ['${VAR}', '${VAR:-default}']),
};
