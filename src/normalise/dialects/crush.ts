import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';

/** Crush: values may run a command, `$(…)`; the file in the data folder can hold a live OAuth token. */
export const crush: Dialect = {
  id: 'crush',
  reader: 'Crush',
  roots: [['mcp']],
  timeouts: [{ field: 'timeout', unit: 's', what: 'call' }],
  types: ['stdio', 'http', 'sse'],
  approve: [],
  expansion: expansion('crush', ['$VAR', '${VAR}', '${VAR:-default}', '$(command)']),
};
