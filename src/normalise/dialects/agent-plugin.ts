import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';
import { refusedInPackage } from '../refusals.ts';

/** Agent Plugins 1.0 (2026-08-06): a closed union, `type` is mandatory, `http` is not a type here. */
export const agentPlugin: Dialect = {
  id: 'agent-plugin',
  reader: 'Agent Plugins',
  roots: [['mcpServers'], []],
  known: ['command', 'args', 'env', 'type', 'cwd', 'url', 'headers', 'extensions'],
  types: ['stdio', 'streamable-http', 'sse'],
  needsType: 'always',
  dedicated: true,
  closed: ['$schema', 'mcpServers'],
  refused: refusedInPackage,
  literalTarget: true,
  approve: [],
  expansion: expansion('agent-plugin', ['${place}'], ['PLUGIN_ROOT', 'PLUGIN_DATA']),
};
