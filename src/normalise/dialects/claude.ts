import type { Dialect } from '../dialect.ts';
import { expansion, PLUGIN_PLACES } from '../expansions.ts';
import { refusedByClaude } from '../refusals.ts';

/** Claude Code 2.1.330: `.mcp.json`, `~/.claude.json` with `projects.*`, `managed-mcp.json`; the shape that many other clients borrow. */
export const claude: Dialect = {
  id: 'claude',
  reader: 'Claude Code',
  roots: [['mcpServers'], ['projects', '*', 'mcpServers']],
  strictFor: ['claude-code', 'xcode'],
  known: [
    'command',
    'args',
    'env',
    'type',
    'url',
    'headers',
    'headersHelper',
    'oauth',
    'timeout',
    'alwaysLoad',
    'tools',
    'toolPermissions',
  ],
  types: ['stdio', 'http', 'streamable-http', 'sse', 'ws', 'sdk', 'sse-ide', 'ws-ide', 'claudeai-proxy'],
  needsType: 'remote',
  dedicated: true,
  refused: refusedByClaude,
  timeouts: [{ field: 'timeout', unit: 'ms', what: 'call', range: { least: 1000 } }],
  approve: ['tools', 'toolPermissions'],
  expansion: expansion('claude', ['${VAR}', '${VAR:-default}', '${user_config.X}', '${place}'], PLUGIN_PLACES),
};
