import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';

/** Gemini CLI 0.61 and its forks (Qwen Code, Tabnine, llxprt): `url` is SSE, `httpUrl` is HTTP; Gemini CLI tries both. */
export const gemini: Dialect = {
  id: 'gemini',
  reader: 'Gemini CLI',
  roots: [['mcpServers'], ['admin', 'mcp', 'config'], ['admin', 'mcp', 'requiredConfig']],
  strictFor: ['gemini-cli', 'gemini-code-assist', 'qwen-code'],
  bareUrl: 'sse',
  httpFirstFor: ['gemini-cli', 'gemini-code-assist'],
  known: [
    'command',
    'args',
    'env',
    'cwd',
    'url',
    'httpUrl',
    'tcp',
    'type',
    'headers',
    'timeout',
    'trust',
    'includeTools',
    'excludeTools',
    'description',
    'oauth',
    'authProviderType',
    'targetAudience',
    'targetServiceAccount',
    'discoveryTimeoutMs',
    'versionNegotiation',
    'alwaysLoadTools',
    'extensionName',
  ],
  types: ['stdio', 'sse', 'http'],
  timeouts: [
    { field: 'timeout', unit: 'ms', what: 'call' },
    { field: 'discoveryTimeoutMs', unit: 'ms', what: 'startup' },
  ],
  approve: ['trust'],
  expansion: expansion(
    'gemini',
    ['$VAR', '${VAR}', '${VAR:-default}', '%VAR%', '${place}'],
    ['extensionPath', 'workspacePath', '/', 'pathSeparator'],
  ),
};
