import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';

/** Kiro: powers add servers under `powers.mcpServers` of the same file. */
export const kiro: Dialect = {
  id: 'kiro',
  reader: 'Kiro',
  roots: [['mcpServers'], ['powers', 'mcpServers']],
  known: [
    'command',
    'args',
    'env',
    'type',
    'url',
    'headers',
    'disabled',
    'autoApprove',
    'disabledTools',
    'timeout',
    'cwd',
    'oauth',
    'oauthScopes',
  ],
  dedicated: true,
  timeouts: [{ field: 'timeout', unit: 'ms', what: 'call' }],
  approve: ['autoApprove'],
  expansion: expansion('kiro', ['${VAR}']),
};
