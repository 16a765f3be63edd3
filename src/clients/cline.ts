import type { Client } from '../model/client.ts';
import { inEach } from './lib/folders.ts';
import { extensionStorage, VSCODE_CANDIDATES } from './lib/vscode.ts';

const EXTENSION = 'saoudrizwan.claude-dev';
const FILE = 'settings/cline_mcp_settings.json';
const SERVERS = { format: 'json', dialect: 'cline', roots: ['mcpServers'] } as const;
const LEGACY = { scope: 'user', layer: 'legacy', ...SERVERS } as const;

const client: Client = {
  id: 'cline',
  name: 'Cline',
  docs: 'https://docs.cline.bot/mcp/configuring-mcp-servers',
  source:
    'cline/cline @21cb8d2 (2026-08-22) source; docker/mcp-gateway pkg/client/config.yml @2bd20fe (2026-07-23); VS Code remote convention',
  locations: [
    { path: '~/.cline/data/settings/cline_mcp_settings.json', scope: 'user', ...SERVERS },
    { path: '$CLINE_MCP_SETTINGS_PATH', scope: 'user', ...SERVERS },
    { path: '$CLINE_DATA_DIR/settings/cline_mcp_settings.json', scope: 'user', ...SERVERS },
    { path: '$CLINE_DIR/data/settings/cline_mcp_settings.json', scope: 'user', ...SERVERS },
    // The documentation's path; the source resolves the one above.
    { path: '~/.cline/mcp.json', scope: 'user', ...SERVERS, confidence: 'medium' },

    // Where the extension kept it before; copied from there when it starts.
    ...inEach(extensionStorage(EXTENSION, ['Code', 'Cursor']), FILE, LEGACY),
    ...inEach(extensionStorage(EXTENSION, ['Code - Insiders', 'VSCodium', 'Windsurf']), FILE, { ...LEGACY, confidence: 'medium' }),
    ...inEach(extensionStorage(EXTENSION, VSCODE_CANDIDATES), FILE, { ...LEGACY, confidence: 'low' }),
    { path: '~/Documents/Cline/MCP/cline_mcp_settings.json', ...LEGACY },
    {
      path: `~/.vscode-server/data/User/globalStorage/${EXTENSION}/${FILE}`,
      os: ['linux'],
      scope: 'user',
      layer: 'remote',
      ...SERVERS,
      confidence: 'medium',
    },
  ],
  limits: { toolNameLength: 64 },
};

export default client;
