import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';

/** `librechat.yaml`: `${VAR}` of the server, `{{VAR}}` of the user. */
export const librechat: Dialect = {
  id: 'librechat',
  reader: 'LibreChat',
  roots: [['mcpServers']],
  timeouts: [
    { field: 'timeout', unit: 'ms', what: 'call' },
    { field: 'initTimeout', unit: 'ms', what: 'startup' },
  ],
  switches: ['startup'],
  approve: [],
  expansion: expansion('librechat', ['${VAR}', '{{VAR}}']),
};
