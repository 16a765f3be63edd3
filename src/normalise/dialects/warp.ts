import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';

/** Warp: a bare map or `mcpServers`; `working_directory` for `cwd`. */
export const warp: Dialect = {
  id: 'warp',
  reader: 'Warp',
  roots: [['mcpServers'], []],
  dedicated: true,
  approve: [],
  expansion: expansion('warp', ['${VAR}', '${VAR:-default}']),
};
