import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'open-webui',
  name: 'Open WebUI',
  source: 'many public repos; Open WebUI config table',
  locations: [
    {
      path: '.env|docker-compose*.yml',
      scope: 'project',
      format: 'opaque',
      dialect: 'openwebui',
      roots: [],
      support: 'detect',
      reason: 'TODO',
    },
    {
      path: '<DATA_DIR>/webui.db',
      scope: 'user',
      format: 'opaque',
      dialect: 'openwebui',
      roots: [],
      confidence: 'medium',
      support: 'detect',
      reason: 'TODO',
    },
  ],
};

export default client;
