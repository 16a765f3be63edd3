import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';

/**
 * Goose: `extensions` hold servers and parts of Goose itself; secrets stay in the keyring under the names of `env_keys`. Headers alone
 * are filled in, from the entry's own variables (block/goose `crates/goose/src/agents/extension_manager.rs` @005a565).
 */
export const goose: Dialect = {
  id: 'goose',
  reader: 'Goose',
  roots: [['extensions']],
  known: [
    'type',
    'name',
    'cmd',
    'args',
    'envs',
    'env_keys',
    'uri',
    'headers',
    'timeout',
    'enabled',
    'bundled',
    'available_tools',
    'description',
    'display_name',
    'socket',
    'code',
    'dependencies',
    'instructions',
    'tools',
    'cwd',
    'working_dir',
  ],
  types: ['stdio', 'streamable_http', 'builtin', 'platform', 'frontend', 'inline_python'],
  ownParts: ['builtin', 'platform', 'frontend'],
  timeouts: [{ field: 'timeout', unit: 's', what: 'call' }],
  approve: [],
  expansion: expansion('goose', []),
  ownVariables: true,
};
