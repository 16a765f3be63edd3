import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'emacs-mcp',
  name: 'Emacs mcp.el',
  source: 'needs an elisp reader; detect only',
  locations: [
    {
      path: '~/.emacs.d/init.el',
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
