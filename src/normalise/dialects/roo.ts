import type { Dialect } from '../dialect.ts';
import { EDITOR_PLACES, expansion } from '../expansions.ts';

/** Roo Code 3.54 (the last), Zoo Code, and Kilo Code before it took opencode's shape. */
export const roo: Dialect = {
  id: 'roo',
  reader: 'Roo Code',
  roots: [['mcpServers']],
  known: ['command', 'args', 'env', 'type', 'cwd', 'url', 'headers', 'disabled', 'alwaysAllow', 'disabledTools', 'timeout', 'watchPaths'],
  types: ['stdio', 'sse', 'streamable-http'],
  dedicated: true,
  timeouts: [{ field: 'timeout', unit: 's', what: 'call' }],
  approve: ['alwaysAllow'],
  expansion: expansion('roo', ['${env:VAR}', '${place}'], EDITOR_PLACES),
};
