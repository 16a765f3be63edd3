import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';

/** `claude_desktop_config.json`: stdio only, remote connectors live in the account; nothing is expanded. */
export const claudeDesktop: Dialect = {
  id: 'claude-desktop',
  reader: 'Claude Desktop',
  roots: [['mcpServers']],
  known: ['command', 'args', 'env', 'type', 'cwd'],
  types: ['stdio'],
  stdioOnly: true,
  dedicated: true,
  approve: [],
  expansion: expansion('claude-desktop', []),
};
