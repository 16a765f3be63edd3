import { child, itemsOf, membersOf, type Node, textOf } from '../../model/node.ts';
import type { Outcome, Problem } from '../../model/outcome.ts';
import type { ArgumentMatch, Catalog, CatalogMatch } from '../../model/policy.ts';
import type { SourceDocument } from '../../model/source.ts';
import { policyProblem } from '../policyProblem.ts';
import { listing } from './listedServer.ts';

/**
 * Codex `requirements.toml`: name and identity must match; a table without servers allows none.
 * `command = "x"` leaves the arguments free, `command = {executable, args}` has a matcher for each of them.
 */
export function codexRequirements(document: SourceDocument, root: Node): Outcome<Catalog> {
  const entry = listing(document);
  const plugins = membersOf(child(root, 'plugins')).map((plugin) => child(plugin.value, 'mcp_servers'));
  const tables = [child(root, 'mcp_servers'), ...plugins].filter((table) => table !== undefined);
  const problems: Problem[] = [];
  const entries = tables.flatMap(membersOf).map(({ key, value }) => {
    const match = identityOf(child(value, 'identity'));
    for (const expression of expressionsOf(match)) {
      if (!isExpression(expression)) problems.push(policyProblem(value.at, 'an expression here cannot be read; it admits nothing'));
    }
    return entry({ name: key.value, ...match }, value);
  });
  return { value: { name: document.path, entries, exclusive: tables.length > 0 }, problems };
}

function identityOf(identity: Node | undefined): CatalogMatch {
  const url = child(identity, 'url');
  if (url) return { urlExpression: expressionOf(url) };
  const command = child(identity, 'command');
  const executable = textOf(command)?.value;
  if (executable !== undefined) return { executable };
  const program = textOf(child(command, 'executable'))?.value;
  if (program === undefined) return {};
  return { argv: [{ how: 'exact', value: program }, ...itemsOf(child(command, 'args')).map(argumentOf)] };
}

function expressionOf(url: Node): string {
  const exact = textOf(url)?.value;
  if (exact !== undefined) return escaped(exact);
  const value = textOf(child(url, 'expression') ?? child(url, 'value'))?.value ?? '';
  const how = textOf(child(url, 'match'))?.value;
  return how === 'regex' ? value : `${escaped(value)}${how === 'prefix' ? '.*' : ''}`;
}

function argumentOf(node: Node): ArgumentMatch {
  const how = textOf(child(node, 'match'))?.value;
  const value = textOf(child(node, 'value') ?? child(node, 'expression') ?? node)?.value ?? '';
  return { how: how === 'prefix' || how === 'regex' ? how : 'exact', value };
}

function expressionsOf({ urlExpression, argv = [] }: CatalogMatch): string[] {
  const own = urlExpression === undefined ? [] : [urlExpression];
  return [...own, ...argv.filter(({ how }) => how === 'regex').map(({ value }) => value)];
}

function isExpression(expression: string): boolean {
  try {
    return new RegExp(expression, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
