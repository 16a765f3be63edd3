import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';

/** BoltAI: the sources disagree on the key, so both are read. */
export const boltai: Dialect = {
  id: 'boltai',
  reader: 'BoltAI',
  roots: [['mcpServers'], ['servers']],
  dedicated: true,
  approve: [],
  expansion: expansion('boltai', []),
};
