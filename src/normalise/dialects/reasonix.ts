import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';

/** Reasonix: `[[plugins]]`. */
export const reasonix: Dialect = {
  id: 'reasonix',
  reader: 'Reasonix',
  roots: [['plugins']],
  list: true,
  timeouts: [{ field: 'call_timeout_seconds', unit: 's', what: 'call' }],
  switches: ['auto_start'],
  approve: [],
  expansion: expansion('reasonix', ['${VAR}', '${VAR:-default}']),
};
