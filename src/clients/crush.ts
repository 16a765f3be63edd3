import type { Client } from '../model/client.ts';
import { configHome, inEach, perOs } from './lib/folders.ts';

const SERVERS = { format: 'json', dialect: 'crush', roots: ['mcp'] } as const;
/** Bash that Crush executes when it starts. */
const SHELL = {
  format: 'opaque',
  dialect: 'crush-shell',
  roots: [],
  support: 'detect',
  reason: 'A shell script that Crush executes to learn its servers; it is neither executed nor interpreted here.',
} as const;
const DATA = [
  ...perOs({ linux: '~/.local/share/crush', macos: '~/.local/share/crush', windows: '$LOCALAPPDATA/crush' }),
  { path: '$XDG_DATA_HOME/crush' },
  { path: '$CRUSH_GLOBAL_DATA' },
];
const USER = [...configHome('crush'), { path: '$CRUSH_GLOBAL_CONFIG' }];

const client: Client = {
  id: 'crush',
  name: 'Crush',
  docs: 'https://github.com/charmbracelet/crush',
  source: 'charmbracelet/crush @37f36e9 (2026-08-21) source',
  locations: [
    // .crushrc before crushrc before .crush.json before crush.json, up to the git root.
    { path: '.crushrc', scope: 'project', ...SHELL, above: 'repository' },
    { path: 'crushrc', scope: 'project', ...SHELL, above: 'repository' },
    { path: '.crush.json', scope: 'project', ...SERVERS, above: 'repository' },
    { path: 'crush.json', scope: 'project', ...SERVERS, above: 'repository', shared: true },
    ...inEach(USER, 'crush.json', { scope: 'user', ...SERVERS }),
    ...inEach(USER, 'crushrc', { scope: 'user', ...SHELL }),
    // Folders both; people set them to the file as well.
    { path: '$CRUSH_GLOBAL_CONFIG', scope: 'user', ...SERVERS, confidence: 'low' },
    { path: '$CRUSH_GLOBAL_DATA', scope: 'user', ...SERVERS, confidence: 'low' },
    // Its own state; may hold a live `oauth_token`.
    ...inEach(DATA, 'crush.json', { scope: 'user', ...SERVERS }),
  ],
  memory: DATA.map((folder) => ({
    ...folder,
    path: `${folder.path}/projects.json`,
    format: 'json',
    folders: { valuesAt: 'projects[].path' },
  })),
};

export default client;
