import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';

/** Agents of Amazon Q Developer and Kiro. */
export const qAgent: Dialect = {
  id: 'q-agent',
  reader: 'Amazon Q',
  roots: [['mcpServers']],
  timeouts: [{ field: 'timeout', unit: 'ms', what: 'call' }],
  approve: ['autoApprove'],
  expansion: expansion('q-agent', ['${VAR}', '${env:VAR}']),
};
