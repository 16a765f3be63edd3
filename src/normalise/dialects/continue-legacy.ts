import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';

/** Continue's `config.json`: each entry nests its transport. */
export const continueLegacy: Dialect = {
  id: 'continue-legacy',
  reader: 'Continue',
  roots: [['experimental', 'modelContextProtocolServers'], ['mcpServers']],
  list: true,
  nestedTransport: true,
  nameless: true,
  approve: [],
  expansion: expansion('continue-legacy', []),
};
