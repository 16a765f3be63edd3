import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';

/** Servers that an Amp skill brings. */
export const ampSkill: Dialect = {
  id: 'amp-skill',
  reader: 'Amp',
  roots: [['mcpServers'], []],
  dedicated: true,
  expansion: expansion('amp-skill', ['${VAR}', '${VAR:-default}']),
};
