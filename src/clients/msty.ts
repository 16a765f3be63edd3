import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'msty',
  name: 'Msty Studio',
  source: 'no file found',
  locations: [
    {
      path: '(in-app store; not a documented file)',
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
