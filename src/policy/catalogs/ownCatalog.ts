import { child, itemsOf, type Node } from '../../model/node.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { Catalog, CatalogEntry, CatalogMatch } from '../../model/policy.ts';
import type { SourceDocument } from '../../model/source.ts';
import { conform } from '../conform.ts';
import { type Effect, listing } from './listedServer.ts';

interface OwnServer {
  readonly title?: string;
  readonly match: CatalogMatch;
  readonly owner?: string | null;
  readonly purpose?: string | null;
  readonly permissions?: readonly string[];
  readonly environments?: readonly string[];
  readonly expires?: string;
}

interface OwnCatalog {
  readonly name?: string;
  readonly exclusive?: boolean;
  readonly servers: readonly OwnServer[];
  readonly denied?: readonly OwnServer[];
}

/** `mcp-audit.catalog.yaml`, as `schema/catalog.schema.json` describes it. */
export async function ownCatalog(document: SourceDocument, root: Node): Promise<Outcome<Catalog | undefined>> {
  const { value: file, problems } = await conform<OwnCatalog>(root, 'catalog');
  if (!file) return { value: undefined, problems };
  const entry = listing(document);
  const entries = (key: 'servers' | 'denied', effect: Effect): CatalogEntry[] => {
    const nodes = itemsOf(child(root, key));
    return (file[key] ?? []).map(({ match, owner, purpose, ...facts }, i) =>
      entry(match, nodes[i] ?? root, { ...facts, owner: owner ?? undefined, purpose: purpose ?? undefined, effect }),
    );
  };
  const all = [...entries('servers', 'allow'), ...entries('denied', 'deny')];
  return { value: { name: file.name ?? document.path, entries: all, exclusive: file.exclusive ?? false }, problems: [] };
}
