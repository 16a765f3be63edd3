import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';

/** Kimi Code, Kimi CLI and Command Code: `transport`, by-name bearer tokens. */
export const kimi: Dialect = {
  id: 'kimi',
  reader: 'Kimi',
  roots: [['mcpServers']],
  dedicated: true,
  timeouts: [
    { field: 'startupTimeoutMs', unit: 'ms', what: 'startup' },
    { field: 'toolTimeoutMs', unit: 'ms', what: 'call' },
  ],
  approve: [],
  expansion: expansion('kimi', ['${VAR}', '${VAR:-default}']),
};
