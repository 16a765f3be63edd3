import { child, membersOf, type Node, textOf, textsOf } from '../../model/node.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { Catalog, CatalogEntry, CatalogMatch } from '../../model/policy.ts';
import type { SourceDocument } from '../../model/source.ts';
import { listing } from './listedServer.ts';

/** `managed-mcp.json` (Claude Code): the servers that it defines and no others; none at all disables MCP. Gemini's admin list has its shape. */
export function managedMcp(document: SourceDocument, root: Node): Outcome<Catalog> {
  const entries = definedServers(document, child(root, 'mcpServers'));
  return { value: { name: document.path, entries, exclusive: true }, problems: [] };
}

/** Servers as a configuration defines them, as a catalog: the name with the url or the whole command line. */
export function definedServers(document: SourceDocument, servers: Node | undefined): CatalogEntry[] {
  const entry = listing(document);
  return membersOf(servers).map(({ key, value }) => entry({ name: key.value, ...targetOf(value) }, value));
}

function targetOf(server: Node): CatalogMatch {
  const url = textOf(child(server, 'url') ?? child(server, 'httpUrl'))?.value;
  if (url !== undefined) return { url };
  const command = textOf(child(server, 'command'))?.value;
  return command === undefined ? {} : { command: [command, ...textsOf(child(server, 'args')).map((arg) => arg.value)] };
}
