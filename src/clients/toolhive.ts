import type { Client } from '../model/client.ts';
import { inEach, perOs } from './lib/folders.ts';

/** One file per workload, in the folder for state. */
const STATE = [
  ...perOs({
    linux: '~/.local/state/toolhive',
    macos: '~/Library/Application Support/toolhive',
    windows: '$LOCALAPPDATA/toolhive',
  }),
  { path: '$XDG_STATE_HOME/toolhive' },
];

const client: Client = {
  id: 'toolhive',
  name: 'ToolHive',
  docs: 'https://docs.stacklok.com/toolhive/',
  source: 'stacklok/toolhive source @e25de16 (2026-08-21): XDG state folder',
  locations: [
    ...inEach(STATE, 'runconfigs/*.json', {
      scope: 'user',
      format: 'json',
      dialect: 'toolhive-runconfig',
      roots: ['$'],
      confidence: 'medium',
    }),
  ],
};

export default client;
