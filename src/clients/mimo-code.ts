import type { Client } from '../model/client.ts';
import { configHome, inEach } from './lib/folders.ts';

const CONFIG = { format: 'jsonc', dialect: 'opencode', roots: ['mcp'] } as const;

const client: Client = {
  id: 'mimo-code',
  name: 'MiMo Code',
  docs: 'https://github.com/XiaomiMiMo/MiMo-Code',
  source: 'XiaomiMiMo/MiMo-Code discussion 747 and README; a fork of opencode',
  locations: [
    ...inEach(configHome('mimocode'), 'mimocode.json', { scope: 'user', ...CONFIG }),
    ...inEach(configHome('mimocode'), 'mimocode.jsonc', { scope: 'user', ...CONFIG, confidence: 'medium' }),
    { path: '.mimocode/mimocode.json', scope: 'project', ...CONFIG },
    { path: '.mimocode/mimocode.jsonc', scope: 'project', ...CONFIG, confidence: 'medium' },
  ],
};

export default client;
