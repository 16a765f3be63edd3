import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';

/** `gemini-extension.json`: as the settings, but an extension cannot trust itself. */
export const geminiExtension: Dialect = {
  id: 'gemini-extension',
  reader: 'Gemini CLI',
  roots: [['mcpServers']],
  bareUrl: 'sse',
  httpFirstFor: ['gemini-cli', 'gemini-code-assist'],
  timeouts: [{ field: 'timeout', unit: 'ms', what: 'call' }],
  approve: [],
  expansion: expansion(
    'gemini-extension',
    ['$VAR', '${VAR}', '${VAR:-default}', '${place}'],
    ['extensionPath', 'workspacePath', '/', 'pathSeparator'],
  ),
};
