import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';

/** Google Antigravity: `serverUrl` for remote servers. */
export const antigravity: Dialect = {
  id: 'antigravity',
  reader: 'Antigravity',
  roots: [['mcpServers']],
  timeouts: [{ field: 'timeout', unit: 'ms', what: 'call' }],
  dedicated: true,
  approve: [],
  expansion: expansion('antigravity', ['${VAR}', '$VAR', '${env:VAR}']),
};
