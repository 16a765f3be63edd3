import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';

/** Mistral Vibe: an array of tables `[[mcp_servers]]`. */
export const vibe: Dialect = {
  id: 'vibe',
  reader: 'Mistral Vibe',
  roots: [['mcp_servers']],
  list: true,
  approve: [],
  expansion: expansion('vibe', []),
};
