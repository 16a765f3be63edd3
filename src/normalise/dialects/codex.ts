import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';
import { refusedByCodex } from '../refusals.ts';

/** Codex CLI, IDE and app, and Grok Build: TOML, no `type`, no SSE, nothing expanded; an inline `bearer_token` is rejected. */
export const codex: Dialect = {
  id: 'codex',
  reader: 'Codex',
  roots: [['mcp_servers']],
  strictFor: ['codex', 'xcode'],
  known: [
    'command',
    'args',
    'env',
    'env_vars',
    'cwd',
    'url',
    'bearer_token_env_var',
    'http_headers',
    'env_http_headers',
    'enabled',
    'required',
    'startup_timeout_sec',
    'startup_timeout_ms',
    'tool_timeout_sec',
    'enabled_tools',
    'disabled_tools',
    'default_tools_approval_mode',
    'tools',
    'scopes',
    'oauth',
    'oauth_resource',
    'supports_parallel_tool_calls',
    'experimental_environment',
    'name',
    'auth',
  ],
  types: ['stdio', 'http', 'streamable_http', 'streamable-http', 'streamableHttp'],
  refused: refusedByCodex,
  timeouts: [
    { field: 'startup_timeout_sec', unit: 's', what: 'startup' },
    { field: 'startup_timeout_ms', unit: 'ms', what: 'startup' },
    { field: 'tool_timeout_sec', unit: 's', what: 'call' },
  ],
  approve: ['default_tools_approval_mode', 'tools'],
  expansion: expansion('codex', []),
};
