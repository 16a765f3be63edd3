import type { Client } from '../model/client.ts';
import { configHome, inEach } from './lib/folders.ts';

const client: Client = {
  id: 'enconvo',
  name: 'Enconvo',
  docs: 'https://docs.enconvo.com',
  source: 'npm @smithery/cli@4.11.1 (2026-05-17)',
  locations: inEach(configHome('enconvo'), 'mcp_config.json', {
    scope: 'user',
    format: 'json',
    dialect: 'claude',
    roots: ['mcpServers'],
    confidence: 'medium',
  }),
};

export default client;
