import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';

/** Windsurf (Cascade) and Devin: `serverUrl` or `url`; `${file:…}` inlines a file. */
export const windsurf: Dialect = {
  id: 'windsurf',
  reader: 'Windsurf',
  roots: [['mcpServers']],
  strictFor: ['windsurf', 'windsurf-next', 'windsurf-plugin'],
  known: ['command', 'args', 'env', 'serverUrl', 'url', 'headers', 'disabled', 'disabledTools', 'alwaysAllow', 'type'],
  dedicated: true,
  approve: ['alwaysAllow'],
  expansion: expansion('windsurf', ['${env:VAR}', '${file:path}']),
};
