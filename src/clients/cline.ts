import type { Client } from '../model/client.ts';
import { applicationData, inEach } from './lib/folders.ts';

const client: Client = {
  id: 'cline',
  name: 'Cline',
  source:
    'cline/cline @21cb8d2 (2026-08-22) source; cline/cline @21cb8d2 (2026-08-22) source docs only; code resolves elsewhere; docker/mcp-gateway pkg/client/config.yml @2bd20fe (2026-07-23); VS Code remote convention',
  locations: [
    { path: '~/.cline/data/settings/cline_mcp_settings.json', scope: 'user', format: 'json', dialect: 'cline', roots: ['mcpServers'] },
    { path: '$CLINE_MCP_SETTINGS_PATH', scope: 'user', format: 'json', dialect: 'cline', roots: ['mcpServers'] },
    { path: '~/.cline/mcp.json', scope: 'user', format: 'json', dialect: 'cline', roots: ['mcpServers'], confidence: 'medium' },
    ...inEach(applicationData('Code/User/globalStorage/saoudrizwan.claude-dev/settings'), 'cline_mcp_settings.json', {
      scope: 'user',
      layer: 'legacy',
      format: 'json',
      dialect: 'cline',
      roots: ['mcpServers'],
    }),
    ...inEach(applicationData('Code - Insiders/User/globalStorage/saoudrizwan.claude-dev/settings'), 'cline_mcp_settings.json', {
      scope: 'user',
      layer: 'legacy',
      format: 'json',
      dialect: 'cline',
      roots: ['mcpServers'],
      confidence: 'medium',
    }),
    ...inEach(applicationData('Cursor/User/globalStorage/saoudrizwan.claude-dev/settings'), 'cline_mcp_settings.json', {
      scope: 'user',
      layer: 'legacy',
      format: 'json',
      dialect: 'cline',
      roots: ['mcpServers'],
    }),
    ...inEach(applicationData('VSCodium/User/globalStorage/saoudrizwan.claude-dev/settings'), 'cline_mcp_settings.json', {
      scope: 'user',
      layer: 'legacy',
      format: 'json',
      dialect: 'cline',
      roots: ['mcpServers'],
      confidence: 'medium',
    }),
    ...inEach(applicationData('Windsurf/User/globalStorage/saoudrizwan.claude-dev/settings'), 'cline_mcp_settings.json', {
      scope: 'user',
      layer: 'legacy',
      format: 'json',
      dialect: 'cline',
      roots: ['mcpServers'],
      confidence: 'medium',
    }),
    {
      path: '~/Documents/Cline/MCP/cline_mcp_settings.json',
      scope: 'user',
      layer: 'legacy',
      format: 'json',
      dialect: 'cline',
      roots: ['mcpServers'],
    },
    {
      path: '~/.vscode-server/data/User/globalStorage/saoudrizwan.claude-dev/settings/cline_mcp_settings.json',
      os: ['linux'],
      scope: 'user',
      layer: 'remote',
      format: 'json',
      dialect: 'cline',
      roots: ['mcpServers'],
      confidence: 'medium',
    },
  ],
};

export default client;
