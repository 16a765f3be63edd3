import type { Client } from '../model/client.ts';
import { configOrAppData, inEach } from './lib/folders.ts';

const client: Client = {
  id: 'goose',
  name: 'Goose',
  source:
    'docker/mcp-gateway pkg/client/config.yml @2bd20fe (2026-07-23); npm add-mcp@2.4.0 (2026-09-16); block/goose extension.rs; npm rulesync@17.0.0 source map (2026-09-22) (goose >= 1.39.0); npm rulesync@17.0.0 source map (2026-09-22) (goose >= 1.39.0, stdio only); goose recipe format',
  locations: [
    ...inEach(configOrAppData('goose', 'Block/goose/config'), 'config.yaml', {
      scope: 'user',
      format: 'yaml',
      dialect: 'goose',
      roots: ['extensions'],
    }),
    {
      path: '~/.agents/plugins/*/.mcp.json',
      scope: 'plugin',
      format: 'json',
      dialect: 'claude-plugin',
      roots: ['mcpServers'],
      confidence: 'medium',
    },
    {
      path: '.agents/plugins/*/.mcp.json',
      scope: 'project',
      format: 'json',
      dialect: 'claude-plugin',
      roots: ['mcpServers'],
      confidence: 'medium',
    },
    { path: '**/recipe*.yaml', scope: 'project', format: 'yaml', dialect: 'goose-recipe', roots: ['extensions[]'], confidence: 'medium' },
  ],
};

export default client;
