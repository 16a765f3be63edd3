import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';

/** IBM Bob: a bare `url` is SSE; the shell edition writes `httpURL`. */
export const bob: Dialect = {
  id: 'bob',
  reader: 'IBM Bob',
  roots: [['mcpServers']],
  bareUrl: 'sse',
  dedicated: true,
  approve: ['alwaysAllow'],
  expansion: expansion('bob', ['${VAR}', '${VAR:-default}']),
};
