import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';

/** Nanocoder 1.25: Claude's map with `transport` for the type. */
export const nanocoder: Dialect = {
  id: 'nanocoder',
  reader: 'Nanocoder',
  roots: [['mcpServers'], ['nanocoder', 'mcpServers']],
  list: ['nanocoder'],
  dedicated: true,
  strictFor: ['nanocoder'],
  known: ['name', 'transport', 'command', 'args', 'env', 'url', 'headers', 'timeout', 'alwaysAllow', 'description', 'tags', 'enabled'],
  types: ['stdio', 'http', 'websocket'],
  timeouts: [{ field: 'timeout', unit: 'ms', what: 'call' }],
  approve: ['alwaysAllow'],
  expansion: expansion('nanocoder', ['${VAR}', '${VAR:-default}', '$VAR']),
};
