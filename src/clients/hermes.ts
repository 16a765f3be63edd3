import type { Client } from '../model/client.ts';
import { homeOr, inEach } from './lib/folders.ts';

const client: Client = {
  id: 'hermes',
  name: 'Hermes Agent',
  docs: 'https://github.com/NousResearch/hermes-agent',
  source: 'npm rulesync@17.0.0 source map (2026-09-22)',
  locations: [
    ...inEach(homeOr('~/.hermes', 'HERMES_HOME'), 'config.yaml', {
      scope: 'user',
      format: 'yaml',
      dialect: 'hermes',
      roots: ['mcp_servers'],
      confidence: 'medium',
    }),
  ],
  // Per server: `lazy`.
  limits: { defersTools: 'optional' },
};

export default client;
