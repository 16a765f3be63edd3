import type { Client } from '../model/client.ts';
import { applicationData, inEach } from './lib/folders.ts';

const client: Client = {
  id: 'trae-cn',
  name: 'Trae CN',
  source:
    'stacklok/toolhive pkg/client/config.go @e25de16 (2026-08-21) (the vendor publishes no user path); TRAE docs via a public tool; 258 repositories',
  locations: [
    ...inEach(applicationData('Trae CN/User'), 'mcp.json', {
      scope: 'user',
      format: 'json',
      dialect: 'cursor',
      roots: ['mcpServers'],
      confidence: 'medium',
    }),
    {
      path: '.trae/mcp.json',
      scope: 'project',
      format: 'json',
      dialect: 'cursor',
      roots: ['mcpServers'],
      borrowed: true,
      confidence: 'medium',
    },
  ],
};

export default client;
