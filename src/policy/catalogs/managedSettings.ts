import { child, itemsOf, type Node, textOf, textsOf } from '../../model/node.ts';
import type { Outcome, Problem } from '../../model/outcome.ts';
import type { Catalog, CatalogEntry, CatalogMatch } from '../../model/policy.ts';
import type { SourceDocument } from '../../model/source.ts';
import { policyProblem } from '../policyProblem.ts';
import { type Effect, listing } from './listedServer.ts';
import { definedServers } from './managedMcp.ts';

/**
 * `managed-settings.json` of Claude Code and of GitHub Copilot, which share one syntax: `allowedMcpServers` absent means all,
 * empty means none; `deniedMcpServers` always wins; an entry is one of serverUrl, serverCommand, serverName.
 * A list that is no list blocks everything (Copilot); its value may be wrapped in `{overridable: […]}` (Copilot).
 * Claude Code: once a url is listed, names no longer admit remote servers; the same for commands and local ones.
 */
export function managedSettings(document: SourceDocument, root: Node): Outcome<Catalog | undefined> {
  const allowed = listOf(child(root, 'allowedMcpServers'));
  const denied = listOf(child(root, 'deniedMcpServers'));
  const problems: Problem[] = [];
  const entry = listing(document);
  const read = (node: Node | undefined, effect: Effect): CatalogEntry[] => {
    if (node && node.kind !== 'array') problems.push(policyProblem(node.at, 'this must be a list; as it stands it blocks every server'));
    const matches = itemsOf(node).flatMap((item) => {
      const match = matchOf(item);
      if (!match) problems.push(policyProblem(item.at, 'an entry has exactly one of serverUrl, serverCommand and serverName'));
      return match ? [{ match, item }] : [];
    });
    const all = matches.map(({ match }) => match);
    return matches.flatMap(({ match, item }) => {
      const narrowed = effect === 'allow' ? narrow(match, all) : match;
      return narrowed ? [entry(narrowed, item, { effect })] : [];
    });
  };
  const managed = definedServers(document, child(root, 'managedMcpServers'));
  const entries = [...read(allowed, 'allow'), ...read(denied, 'deny'), ...managed];
  const exclusive = allowed !== undefined;
  const value = exclusive || entries.length > 0 ? { name: document.path, entries, exclusive } : undefined;
  return { value, problems };
}

function listOf(node: Node | undefined): Node | undefined {
  return child(node, 'overridable') ?? node;
}

function matchOf(item: Node): CatalogMatch | undefined {
  const url = textOf(child(item, 'serverUrl'))?.value;
  const name = textOf(child(item, 'serverName'))?.value;
  const line = child(item, 'serverCommand');
  const command = line && textsOf(line).map((word) => word.value);
  const given = [url, name, command].filter((part) => part !== undefined);
  if (given.length !== 1 || command?.length === 0) return undefined;
  return { url, name, command };
}

/** What a name still admits beside the urls and commands of the same list; undefined: nothing. */
function narrow(match: CatalogMatch, all: readonly CatalogMatch[]): CatalogMatch | undefined {
  if (match.name === undefined) return match;
  const urls = all.some((other) => other.url !== undefined);
  const commands = all.some((other) => other.command !== undefined);
  if (urls && commands) return undefined;
  return { ...match, only: urls ? 'local' : commands ? 'remote' : undefined };
}
