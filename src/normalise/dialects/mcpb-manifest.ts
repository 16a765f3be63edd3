import { descend, type Node, textOf } from '../../model/node.ts';
import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';
import type { Found } from '../found.ts';

/** MCPB (formerly DXT) `manifest.json`: one server under `server.mcp_config`, named by the manifest. */
export const mcpbManifest: Dialect = {
  id: 'mcpb-manifest',
  reader: 'Claude Desktop',
  roots: [['server', 'mcp_config']],
  rewrite: theServer,
  approve: [],
  expansion: expansion(
    'mcpb-manifest',
    ['${user_config.X}', '${place}'],
    ['__dirname', 'HOME', 'DESKTOP', 'DOCUMENTS', 'DOWNLOADS', 'pathSeparator', '/'],
  ),
};

function theServer(document: Node): Found[] {
  const route = ['server', 'mcp_config'];
  const node = descend(document, route);
  const name = textOf(descend(document, ['name']));
  return node && name ? [{ name, node, route, misfits: [] }] : [];
}
