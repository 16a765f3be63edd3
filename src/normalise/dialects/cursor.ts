import type { Dialect } from '../dialect.ts';
import { EDITOR_PLACES, expansion } from '../expansions.ts';

/** Cursor and those that follow its notation (cursor.com/docs/mcp, 2026-09). */
export const cursor: Dialect = {
  id: 'cursor',
  reader: 'Cursor',
  roots: [['mcpServers']],
  strictFor: ['cursor'],
  known: ['command', 'args', 'env', 'type', 'envFile', 'url', 'headers', 'auth', 'oauth', 'cwd', 'disabled'],
  dedicated: true,
  approve: [],
  expansion: expansion('cursor', ['${env:VAR}', '${place}'], EDITOR_PLACES),
};
