import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';

/** Jan: an `active` flag per server. */
export const jan: Dialect = {
  id: 'jan',
  reader: 'Jan',
  roots: [['mcpServers']],
  approve: [],
  expansion: expansion('jan', []),
};
