import type { Client } from '../model/client.ts';
import { homeOr, inEach } from './lib/folders.ts';

const HOME = homeOr('~/.continue', 'CONTINUE_GLOBAL_DIR');
const YAML = { format: 'yaml', dialect: 'continue', roots: ['mcpServers[]'] } as const;
/** Files of other clients, dropped in as they are. */
const JSON_FILES = { format: 'jsonc', dialect: 'claude', roots: ['mcpServers', '$'] } as const;

const client: Client = {
  id: 'continue',
  name: 'Continue',
  docs: 'https://docs.continue.dev/customize/deep-dives/mcp',
  source: 'continuedev/continue config-yaml schema; older Continue docs; npm rulesync@17.0.0 source map (2026-09-22)',
  // Final v2.0.0 on 2026-06-19; the team joined Cursor.
  status: 'ended',
  successor: 'cursor',
  locations: [
    ...inEach(HOME, 'config.yaml', { scope: 'user', ...YAML }),
    ...inEach(HOME, 'config.json', {
      scope: 'user',
      layer: 'legacy',
      format: 'jsonc',
      dialect: 'continue-legacy',
      roots: ['experimental.modelContextProtocolServers[]', 'mcpServers'],
      confidence: 'medium',
    }),
    ...inEach(HOME, 'mcpServers/*.json', { scope: 'user', ...JSON_FILES }),
    ...inEach(HOME, 'mcpServers/*.yaml', { scope: 'user', ...YAML }),
    ...inEach(HOME, 'mcpServers/*.yml', { scope: 'user', ...YAML }),
    { path: '.continue/mcpServers/*.json', scope: 'project', ...JSON_FILES },
    { path: '.continue/mcpServers/*.yaml', scope: 'project', ...YAML },
    { path: '.continue/mcpServers/*.yml', scope: 'project', ...YAML },
    { path: '.continue/config.yaml', scope: 'project', ...YAML, confidence: 'medium' },
  ],
};

export default client;
