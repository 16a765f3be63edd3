import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';

/** MCPB (formerly DXT) `manifest.json`: one server, named by the manifest. */
export const mcpbManifest: Dialect = {
  id: 'mcpb-manifest',
  reader: 'Claude Desktop',
  roots: [['server', 'mcp_config']],
  expansion: expansion(
    'mcpb-manifest',
    ['${user_config.X}', '${place}'],
    ['__dirname', 'HOME', 'DESKTOP', 'DOCUMENTS', 'DOWNLOADS', 'pathSeparator', '/'],
  ),
};
