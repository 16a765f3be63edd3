import type { Dialect } from '../dialect.ts';
import { expansion, PLUGIN_PLACES } from '../expansions.ts';

/** Copilot CLI 1.0.102; a bare map is accepted since 0.0.401. */
export const copilotCli: Dialect = {
  id: 'copilot-cli',
  reader: 'Copilot CLI',
  roots: [['mcpServers'], []],
  known: [
    'command',
    'args',
    'env',
    'type',
    'cwd',
    'url',
    'headers',
    'tools',
    'excludeTools',
    'timeout',
    'deferTools',
    'disableToolCache',
    'disableSecretMasking',
    'filterMapping',
    'slowConnectionThresholdMs',
    'auth',
    'oidc',
    'oauthClientId',
    'oauthScopes',
    'oauthPublicClient',
    'oauthGrantType',
    'headersRefreshTtlMs',
    'isDefaultServer',
  ],
  types: ['local', 'stdio', 'http', 'sse'],
  dedicated: true,
  timeouts: [{ field: 'timeout', unit: 'ms', what: 'call' }],
  approve: [],
  expansion: expansion('copilot-cli', ['${VAR}', '${VAR:-default}', '$VAR', '${secret:X}', '${place}'], PLUGIN_PLACES),
};
