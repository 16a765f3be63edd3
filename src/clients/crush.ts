import type { Client } from '../model/client.ts';
import { configHome, inEach } from './lib/folders.ts';

const client: Client = {
  id: 'crush',
  name: 'Crush',
  source: 'charmbracelet/crush @37f36e9 (2026-08-21) source',
  locations: [
    { path: '.crush.json', scope: 'project', format: 'json', dialect: 'crush', roots: ['mcp'] },
    { path: 'crush.json', scope: 'project', format: 'json', dialect: 'crush', roots: ['mcp'] },
    { path: '.crushrc', scope: 'project', format: 'opaque', dialect: 'crush-shell', roots: [], support: 'detect', reason: 'TODO' },
    { path: 'crushrc', scope: 'project', format: 'opaque', dialect: 'crush-shell', roots: [], support: 'detect', reason: 'TODO' },
    ...inEach(configHome('crush'), 'crush.json', { scope: 'user', format: 'json', dialect: 'crush', roots: ['mcp'] }),
    ...inEach(configHome('crush'), 'crushrc', {
      scope: 'user',
      format: 'opaque',
      dialect: 'crush-shell',
      roots: [],
      support: 'detect',
      reason: 'TODO',
    }),
    { path: '~/.local/share/crush/crush.json', os: ['linux', 'macos'], scope: 'user', format: 'json', dialect: 'crush', roots: ['mcp'] },
    { path: '$LOCALAPPDATA/crush/crush.json', os: ['windows'], scope: 'user', format: 'json', dialect: 'crush', roots: ['mcp'] },
  ],
};

export default client;
