import { child, descend, type Node, textsOf } from '../../model/node.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { Catalog, CatalogEntry } from '../../model/policy.ts';
import type { SourceDocument } from '../../model/source.ts';
import { type Effect, listing } from './listedServer.ts';

/** Gemini CLI's `settings.json`: `mcp.allowed` and `mcp.excluded`, older `allowMCPServers` and `excludeMCPServers`; names only. */
export function geminiSettings(document: SourceDocument, root: Node): Outcome<Catalog> {
  const entry = listing(document);
  const allowed = descend(root, ['mcp', 'allowed']) ?? child(root, 'allowMCPServers');
  const excluded = descend(root, ['mcp', 'excluded']) ?? child(root, 'excludeMCPServers');
  const names = (list: Node | undefined, effect: Effect): CatalogEntry[] =>
    list ? textsOf(list).map((name) => entry({ name: name.value }, list, { effect })) : [];
  const entries = [...names(allowed, 'allow'), ...names(excluded, 'deny')];
  return { value: { name: document.path, entries, exclusive: allowed !== undefined }, problems: [] };
}
