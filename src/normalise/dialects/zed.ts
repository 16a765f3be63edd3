import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';

/** Zed: no `type`, nothing expanded; the oldest files nest `command {path, args, env}`, extensions bring `settings` only. */
export const zed: Dialect = {
  id: 'zed',
  reader: 'Zed',
  roots: [['context_servers']],
  known: ['command', 'args', 'env', 'url', 'headers', 'oauth', 'timeout', 'enabled', 'settings', 'source', 'remote'],
  bareEntry: 'builtin',
  nestedTransport: true,
  timeouts: [{ field: 'timeout', unit: 's', what: 'call' }],
  approve: [],
  expansion: expansion('zed', []),
};
