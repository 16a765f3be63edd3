import type { Client } from '../model/client.ts';
import { applicationData, inEach } from './lib/folders.ts';

const client: Client = {
  id: 'roo',
  name: 'Roo Code (end of life 2026-05-15)',
  source: 'stacklok/toolhive pkg/client/config.go @e25de16 (2026-08-21); npm rulesync@17.0.0 source map (2026-09-22)',
  locations: [
    ...inEach(applicationData('Code/User/globalStorage/rooveterinaryinc.roo-cline/settings'), 'mcp_settings.json', {
      scope: 'user',
      format: 'json',
      dialect: 'roo',
      roots: ['mcpServers'],
    }),
    ...inEach(applicationData('Code - Insiders/User/globalStorage/rooveterinaryinc.roo-cline/settings'), 'mcp_settings.json', {
      scope: 'user',
      format: 'json',
      dialect: 'roo',
      roots: ['mcpServers'],
      confidence: 'medium',
    }),
    ...inEach(applicationData('Cursor/User/globalStorage/rooveterinaryinc.roo-cline/settings'), 'mcp_settings.json', {
      scope: 'user',
      format: 'json',
      dialect: 'roo',
      roots: ['mcpServers'],
      confidence: 'medium',
    }),
    ...inEach(applicationData('VSCodium/User/globalStorage/rooveterinaryinc.roo-cline/settings'), 'mcp_settings.json', {
      scope: 'user',
      format: 'json',
      dialect: 'roo',
      roots: ['mcpServers'],
      confidence: 'medium',
    }),
    ...inEach(applicationData('Windsurf/User/globalStorage/rooveterinaryinc.roo-cline/settings'), 'mcp_settings.json', {
      scope: 'user',
      format: 'json',
      dialect: 'roo',
      roots: ['mcpServers'],
      confidence: 'medium',
    }),
    { path: '.roo/mcp.json', scope: 'project', format: 'json', dialect: 'roo', roots: ['mcpServers'] },
  ],
};

export default client;
