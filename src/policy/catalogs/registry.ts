import { child, itemsOf, type Node, textOf } from '../../model/node.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { Catalog, CatalogEntry, CatalogMatch } from '../../model/policy.ts';
import type { SourceDocument } from '../../model/source.ts';
import { listing } from './listedServer.ts';

const OFFICIAL = 'io.modelcontextprotocol.registry/official';

/**
 * The MCP registry, API v0.1: a page of `{server, _meta}`, a list of server.json, or one; Amazon Q's profile has the same shape.
 * Each package at its version and each remote address is one entry; deleted servers are none.
 */
export function registry(document: SourceDocument, root: Node): Outcome<Catalog> {
  const entry = listing(document);
  const entries = listed(root).flatMap((item): CatalogEntry[] => {
    const server = child(item, 'server') ?? item;
    if (statusOf(item) === 'deleted') return [];
    const facts = {
      title: textOf(child(server, 'title') ?? child(server, 'name'))?.value,
      purpose: textOf(child(server, 'description'))?.value,
    };
    const places = [...itemsOf(child(server, 'packages')), ...itemsOf(child(server, 'remotes'))];
    return places.flatMap((place) => {
      const match = packageMatch(place) ?? remoteMatch(place);
      return match ? [entry(match, place, facts)] : [];
    });
  });
  return { value: { name: document.path, entries, exclusive: false }, problems: [] };
}

function listed(root: Node): readonly Node[] {
  if (root.kind === 'array') return root.items;
  const servers = child(root, 'servers');
  return servers ? itemsOf(servers) : [root];
}

function statusOf(item: Node): string | undefined {
  return textOf(child(child(child(item, '_meta'), OFFICIAL), 'status') ?? child(item, 'status'))?.value;
}

function packageMatch(node: Node): CatalogMatch | undefined {
  const type = textOf(child(node, 'registryType'))?.value;
  const identifier = textOf(child(node, 'identifier'))?.value;
  if (type === undefined || identifier === undefined) return undefined;
  const version = textOf(child(node, 'version'))?.value;
  if (type !== 'oci') return { package: `${type}:${canonical(type, identifier)}`, version };
  const [, image = identifier, tag] = /^([^@]+?)(?::([\w.-]+))?(?:@.+)?$/.exec(identifier) ?? [];
  return { package: `oci:${image.replace(/^(?:docker\.io\/)?(?:library\/)?/, '')}`, version: version ?? tag };
}

function canonical(type: string, identifier: string): string {
  return type === 'pypi' ? identifier.toLowerCase().replace(/[-_.]+/g, '-') : identifier;
}

/** `{variables}` of an address stand for anything. */
function remoteMatch(node: Node): CatalogMatch | undefined {
  const url = textOf(child(node, 'url'))?.value;
  return url === undefined ? undefined : { url: url.replace(/\{[^{}]*\}/g, '*') };
}
