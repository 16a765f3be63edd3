import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';

/** Baidu Comate: Claude's shape, with a type for every server. */
export const comate: Dialect = {
  id: 'comate',
  reader: 'Comate',
  roots: [['mcpServers']],
  needsType: 'always',
  dedicated: true,
  approve: [],
  expansion: expansion('comate', ['${VAR}', '${VAR:-default}']),
};
