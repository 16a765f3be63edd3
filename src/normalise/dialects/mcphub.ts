import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';

/** mcphub.nvim: a value that starts with `$: ` is run by a shell. */
export const mcphub: Dialect = {
  id: 'mcphub',
  reader: 'mcphub.nvim',
  roots: [['mcpServers']],
  dedicated: true,
  approve: ['autoApprove'],
  expansion: expansion('mcphub', ['${VAR}', '$: command']),
};
