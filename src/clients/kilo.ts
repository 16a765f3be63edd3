import type { Client } from '../model/client.ts';
import { applicationData, configHome, inEach } from './lib/folders.ts';

const client: Client = {
  id: 'kilo',
  name: 'Kilo Code',
  source: 'Kilo-Org/kilocode packages/kilo-docs using-in-kilo-code.md (2026); npm add-mcp@2.4.0 (2026-09-16)',
  locations: [
    ...inEach(configHome('kilo'), 'kilo.json', { scope: 'user', format: 'jsonc', dialect: 'opencode', roots: ['mcp'] }),
    { path: 'kilo.json', scope: 'project', format: 'jsonc', dialect: 'opencode', roots: ['mcp'] },
    { path: '.kilo/kilo.json', scope: 'project', format: 'jsonc', dialect: 'opencode', roots: ['mcp'] },
    { path: '.kilocode/kilo.json', scope: 'project', format: 'jsonc', dialect: 'opencode', roots: ['mcp'], confidence: 'medium' },
    ...inEach(configHome('kilo'), 'kilo.jsonc', { scope: 'user', format: 'jsonc', dialect: 'opencode', roots: ['mcp'] }),
    { path: 'kilo.jsonc', scope: 'project', format: 'jsonc', dialect: 'opencode', roots: ['mcp'] },
    { path: '.kilo/kilo.jsonc', scope: 'project', format: 'jsonc', dialect: 'opencode', roots: ['mcp'] },
    { path: '.kilocode/kilo.jsonc', scope: 'project', format: 'jsonc', dialect: 'opencode', roots: ['mcp'], confidence: 'medium' },
    { path: '.kilocode/mcp.json', scope: 'project', layer: 'legacy', format: 'json', dialect: 'roo', roots: ['mcpServers'] },
    ...inEach(applicationData('Code/User/globalStorage/kilocode.kilo-code/settings'), 'mcp_settings.json', {
      scope: 'user',
      layer: 'legacy',
      format: 'json',
      dialect: 'roo',
      roots: ['mcpServers'],
      confidence: 'medium',
    }),
  ],
};

export default client;
