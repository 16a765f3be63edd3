import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';

/** Amp: one dotted key. */
export const amp: Dialect = {
  id: 'amp',
  reader: 'Amp',
  roots: [['amp.mcpServers'], ['amp', 'mcpServers']],
  timeouts: [],
  expansion: expansion('amp', ['${VAR}', '${VAR:-default}']),
};
