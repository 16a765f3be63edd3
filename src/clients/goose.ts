import type { Client } from '../model/client.ts';
import { configOrAppData, inEach } from './lib/folders.ts';

const PLUGIN = { format: 'json', dialect: 'claude-plugin', roots: ['mcpServers'], confidence: 'medium' } as const;
const RECIPE = {
  scope: 'project',
  format: 'yaml',
  dialect: 'goose-recipe',
  roots: ['extensions[]'],
  shared: true,
  confidence: 'medium',
} as const;

const client: Client = {
  id: 'goose',
  name: 'Goose',
  docs: 'https://block.github.io/goose/docs/getting-started/using-extensions',
  source:
    'block/goose extension.rs and recipe format; docker/mcp-gateway pkg/client/config.yml @2bd20fe (2026-07-23); npm add-mcp@2.4.0 (2026-09-16); npm rulesync@17.0.0 source map (2026-09-22)',
  locations: [
    ...inEach(configOrAppData('goose', 'Block/goose/config'), 'config.yaml', {
      scope: 'user',
      format: 'yaml',
      dialect: 'goose',
      roots: ['extensions'],
    }),
    // From 1.39.
    { path: '~/.agents/plugins/*/.mcp.json', scope: 'plugin', ...PLUGIN },
    { path: '.agents/plugins/*/.mcp.json', scope: 'project', ...PLUGIN },
    { path: '**/recipe*.yaml', ...RECIPE },
    { path: '**/*goose*recipe*.yaml', ...RECIPE },
    { path: '**/recipes/*.yaml', ...RECIPE },
  ],
};

export default client;
