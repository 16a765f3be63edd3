import { child, itemsOf, type Node } from '../../model/node.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { Catalog } from '../../model/policy.ts';
import type { SourceDocument } from '../../model/source.ts';
import { codexRequirements } from './codexRequirements.ts';
import { geminiSettings } from './geminiSettings.ts';
import { managedMcp } from './managedMcp.ts';
import { managedSettings } from './managedSettings.ts';
import { ownCatalog } from './ownCatalog.ts';
import { registry } from './registry.ts';

/** A catalog as it is read: with what is wrong in it, as problems of kind `policy`. */
type CatalogReader = (document: SourceDocument, root: Node) => Outcome<Catalog | undefined> | Promise<Outcome<Catalog | undefined>>;

/** By the first shape that fits; whatever has none of them is an own catalog, or a wrong one. */
const SHAPES: readonly (readonly [fits: (root: Node) => boolean, read: CatalogReader])[] = [
  [(root) => root.kind === 'array' || hasAny(root, ['packages', 'remotes']) || isListing(child(root, 'servers')), registry],
  [(root) => hasAny(root, ['allowedMcpServers', 'deniedMcpServers', 'managedMcpServers']), managedSettings],
  [(root) => hasAny(root, ['mcp_servers', 'plugins']), codexRequirements],
  [(root) => hasAny(root, ['allowMCPServers', 'excludeMCPServers']) || hasAny(child(root, 'mcp'), ['allowed', 'excluded']), geminiSettings],
  [(root) => hasAny(root, ['mcpServers']), managedMcp],
  [() => true, ownCatalog],
];

/** Reads a list of approved or forbidden servers, in any of the formats that it is known to come in. */
export async function readCatalog(document: SourceDocument): Promise<Outcome<Catalog | undefined>> {
  const { root } = document;
  if (!root) return { value: undefined, problems: [] };
  const shape = SHAPES.find(([fits]) => fits(root));
  return shape ? shape[1](document, root) : { value: undefined, problems: [] };
}

function hasAny(node: Node | undefined, keys: readonly string[]): boolean {
  return keys.some((key) => child(node, key) !== undefined);
}

/** Registry pages hold `{server: …}`, or the server.json itself with its packages and remotes. */
function isListing(servers: Node | undefined): boolean {
  return itemsOf(servers).some((item) => hasAny(item, ['server', 'packages', 'remotes']));
}
