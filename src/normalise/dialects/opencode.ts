import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';

/** opencode 1.18 (V1 `mcp.<name>`, V2 `mcp.servers.<name>`) and Kilo Code; `{env:X}` without a dollar sign. */
export const opencode: Dialect = {
  id: 'opencode',
  reader: 'opencode',
  roots: [['mcp'], ['mcp', 'servers']],
  strictFor: ['opencode', 'kilo'],
  laterRootWins: true,
  reserved: ['servers', 'timeout'],
  commandList: true,
  bareEntry: 'switch',
  known: ['type', 'command', 'environment', 'enabled', 'disabled', 'cwd', 'timeout', 'url', 'headers', 'oauth', 'codemode'],
  types: ['local', 'remote'],
  timeouts: [
    { field: 'timeout', unit: 'ms', what: 'call' },
    { field: 'timeout.startup', unit: 'ms', what: 'startup' },
    { field: 'timeout.catalog', unit: 'ms', what: 'startup' },
    { field: 'timeout.execution', unit: 'ms', what: 'call' },
  ],
  approve: [],
  expansion: expansion('opencode', ['{env:VAR}', '{file:path}']),
};
