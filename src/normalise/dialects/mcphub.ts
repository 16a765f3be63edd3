import type { Dialect } from '../dialect.ts';
import { EDITOR_PLACES, expansion } from '../expansions.ts';

/** mcphub.nvim: `${cmd: …}`, and formerly a value that starts with `$: `, is run by a shell; VS Code's forms are read as well. */
export const mcphub: Dialect = {
  id: 'mcphub',
  reader: 'mcphub.nvim',
  roots: [['mcpServers']],
  dedicated: true,
  approve: ['autoApprove'],
  expansion: expansion('mcphub', ['${VAR}', '${env:VAR}', '${input:id}', '$: command', '${place}'], EDITOR_PLACES),
};
