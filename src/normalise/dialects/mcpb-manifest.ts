import type { Platform } from '../../model/machine.ts';
import { descend, membersOf, type Node, textOf } from '../../model/node.ts';
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

function theServer(document: Node, platform: Platform): Found[] {
  const route = ['server', 'mcp_config'];
  const node = descend(document, route);
  const name = textOf(descend(document, ['name']));
  return node && name ? [{ name, node: onPlatform(node, platform), route, misfits: [] }] : [];
}

const NODE_PLATFORM: Readonly<Record<Platform, string>> = { windows: 'win32', macos: 'darwin', linux: 'linux' };

/**
 * What `platform_overrides` has for the system takes the place of what stands beside it, field by field (mcpb src/shared/config.ts).
 * What it displaces stays in the node: a secret there is one all the same.
 */
function onPlatform(node: Node, platform: Platform): Node {
  const overrides = membersOf(descend(node, ['platform_overrides', NODE_PLATFORM[platform]]));
  const said = overrides.filter(({ key, value }) => FIELDS.includes(key.value) && value.kind !== 'null' && textOf(value)?.value !== '');
  return node.kind === 'object' && said.length > 0 ? { ...node, members: [...node.members, ...said] } : node;
}

const FIELDS: readonly string[] = ['command', 'args', 'env'];
