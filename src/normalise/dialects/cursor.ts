import type { Misfit, Transport } from '../../model/entry.ts';
import { memberOf, type Node } from '../../model/node.ts';
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
  refused: fileForRemote,
  approve: [],
  expansion: expansion('cursor', ['${env:VAR}', '${place}'], EDITOR_PLACES),
};

/** `envFile` is for what Cursor starts itself. */
function fileForRemote(transport: Transport, entry: Node): Misfit[] {
  const field = 'url' in transport ? memberOf(entry, 'envFile') : undefined;
  if (!field) return [];
  return [{ kind: 'unknown-field', at: field.key.at, message: 'Cursor reads `envFile` of servers with a command alone' }];
}
