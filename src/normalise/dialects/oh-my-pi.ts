import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';

/** Oh My Pi: Claude's map, with lists of names beside it (`discovery/mcp-json.ts`: the two forms of references are expanded in every text). */
export const ohMyPi: Dialect = {
  id: 'oh-my-pi',
  reader: 'Oh My Pi',
  roots: [['mcpServers']],
  dedicated: true,
  nestedTransport: true,
  expansion: expansion('oh-my-pi', ['${VAR}', '${VAR:-default}']),
};
