import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';

/** Continue 2.0 (the last): YAML, a list of named servers. */
export const continueYaml: Dialect = {
  id: 'continue',
  reader: 'Continue',
  roots: [['mcpServers']],
  list: true,
  // `uses` takes a server over from its hub.
  bareEntry: 'builtin',
  known: [
    'name',
    'uses',
    'with',
    'command',
    'args',
    'env',
    'cwd',
    'connectionTimeout',
    'url',
    'type',
    'requestOptions',
    'apiKey',
    'faviconUrl',
    'envFile',
    'timeout',
    'disabled',
  ],
  timeouts: [{ field: 'connectionTimeout', unit: 'ms', what: 'startup' }],
  approve: [],
  expansion: expansion('continue', ['${{ secrets.X }}', '${{ inputs.X }}']),
};
