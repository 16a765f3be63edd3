import type { Client } from '../model/client.ts';
import { applicationData, inEach } from './lib/folders.ts';

const client: Client = {
  id: 'witsy',
  name: 'Witsy',
  docs: 'https://github.com/nbonamy/witsy',
  source: 'npm @smithery/cli@4.11.1 (2026-05-17) and three public lists',
  locations: [
    ...inEach(applicationData('Witsy'), 'settings.json', {
      scope: 'user',
      format: 'json',
      dialect: 'witsy',
      roots: ['mcpServers', 'mcp.servers'],
      confidence: 'medium',
    }),
  ],
};

export default client;
