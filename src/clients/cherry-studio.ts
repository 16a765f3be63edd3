import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'cherry-studio',
  name: 'Cherry Studio',
  source: 'one list claims CherryStudio/mcp_settings.json; unverified',
  locations: [
    {
      path: '(in-app store: Electron leveldb / sqlite)',
      scope: 'user',
      format: 'opaque',
      dialect: 'none',
      roots: [],
      confidence: 'low',
      support: 'detect',
      reason: 'TODO',
    },
  ],
};

export default client;
