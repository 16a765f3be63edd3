import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'toolhive',
  name: 'ToolHive',
  source: 'stacklok/toolhive source @e25de16 (xdg state dir)',
  locations: [
    {
      path: '~/Library/Application Support/toolhive/runconfigs/*.json',
      os: ['macos'],
      scope: 'user',
      format: 'json',
      dialect: 'toolhive-runconfig',
      roots: ['$'],
      confidence: 'medium',
    },
    {
      path: '~/.local/state/toolhive/runconfigs/*.json',
      os: ['linux'],
      scope: 'user',
      format: 'json',
      dialect: 'toolhive-runconfig',
      roots: ['$'],
      confidence: 'medium',
    },
    {
      path: '$LOCALAPPDATA/toolhive/runconfigs/*.json',
      os: ['windows'],
      scope: 'user',
      format: 'json',
      dialect: 'toolhive-runconfig',
      roots: ['$'],
      confidence: 'medium',
    },
  ],
};

export default client;
