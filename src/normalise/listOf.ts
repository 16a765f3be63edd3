import type { Misfit } from '../model/entry.ts';
import { child, itemsOf, membersOf, type Node, textOf } from '../model/node.ts';
import type { Problem } from '../model/outcome.ts';
import type { Span } from '../model/span.ts';
import type { Dialect } from './dialect.ts';
import type { Collected, Found } from './found.ts';
import { type Root, startOf } from './root.ts';
import { isServerLike, isSurelyServer } from './shape.ts';
import { writtenMember, writtenObject } from './written.ts';

/** The servers of a collection that is written as a list; a client that wants a map is told to. */
export function listOf(root: Root, dialect: Dialect): Collected {
  const found: Found[] = [];
  const problems: Problem[] = [];
  for (const [index, node] of itemsOf(root.node).entries()) {
    const type = textOf(child(node, 'type'))?.value;
    if (type !== undefined && dialect.ownParts?.includes(type)) continue;
    const several = mapIn(node, [...root.route, index], root.under);
    if (several.length > 1) {
      found.push(...several);
      continue;
    }
    const item = dialect.nameless ? addressOf(node, [...root.route, index]) : itemOf(node, [...root.route, index], root.under);
    // A list of names refers to servers that stand elsewhere.
    if (node.kind === 'string' && !item) {
      problems.push(...bundleAt(node));
      continue;
    }
    if (dialect.open && !isSurelyServer(item?.node ?? node)) continue;
    if (item) found.push(item);
    else problems.push(badShape(node.at, 'an item of the list of servers has no name and is no server'));
  }
  if (isList(root, dialect) || dialect.open || found.length === 0) return { found, problems };
  const misfit: Misfit = { kind: 'bad-shape', at: root.key, message: `${dialect.reader} reads a map of servers by name; this is a list` };
  return { found: withMisfit(found, misfit), problems };
}

/** Whether the client wants a list at this root. */
function isList({ route }: Root, { list }: Dialect): boolean {
  return typeof list === 'object' ? list.includes(String(route[0])) : list === true;
}

/** An address that stands for a server, alone or as all that an item says; it is called by its position, for an address may hold a secret. */
function addressOf(node: Node, route: readonly (string | number)[]): Found | undefined {
  const whole = node.kind === 'string' ? writtenObject([writtenMember('url', node)], node.at) : node;
  const found = itemOf(whole, route, undefined);
  return found && { ...found, misfits: [] };
}

/** `{name, command, …}`, or a map of one name (`- github: {command: …}`). */
function itemOf(node: Node, route: readonly (string | number)[], under: string | undefined): Found | undefined {
  const name = textOf(child(node, 'name')) ?? textOf(child(node, 'id')) ?? textOf(child(node, 'key')) ?? textOf(child(node, 'uses'));
  if (name) return { name, node, route, under, misfits: [] };
  const [only, ...others] = membersOf(node);
  if (only && others.length === 0 && only.key.value !== 'transport' && isServerLike(only.value))
    return { name: only.key, node: only.value, route: [...route, only.key.value], under, misfits: [] };
  if (!isServerLike(node)) return undefined;
  const position = String(route.at(-1) ?? 0);
  const misfit: Misfit = { kind: 'bad-shape', at: startOf(node), message: 'the server has no `name`', instead: 'name' };
  return { name: { value: position, at: startOf(node) }, node, route, under, misfits: [misfit] };
}

/** A bundle (MCPB) at an address: a client downloads it, and nobody can say from here what server is in it. */
export function bundleAt(node: Node): Problem[] {
  if (node.kind !== 'string' || !/^https?:\/\/[^?#]*\.(?:mcpb|dxt)$/i.test(node.value)) return [];
  const message = 'a bundle (MCPB) at an address is named here; it is not downloaded, so that its server is not seen';
  return [
    {
      kind: 'bundle',
      at: node.at,
      message,
      fault: 'us',
      help: 'Look into the bundle, or install it and audit the installation.',
      incomplete: false,
    },
  ];
}

/** Several servers by name in one item, as plugins' manifests have them between the paths. */
function mapIn(node: Node, route: readonly (string | number)[], under: string | undefined): Found[] {
  const members = membersOf(node);
  if (members.length < 2 || !members.every((m) => isServerLike(m.value))) return [];
  return members.map((m) => ({ name: m.key, node: m.value, route: [...route, m.key.value], under, misfits: [] }));
}

/** A mistake of the collection is told once, with its first entry. */
export function withMisfit(found: readonly Found[], misfit: Misfit): readonly Found[] {
  const [first, ...rest] = found;
  return first ? [{ ...first, misfits: [misfit, ...first.misfits] }, ...rest] : [];
}

/** A part of a file that nothing can be made of. */
export function badShape(at: Span, message: string): Problem {
  return { kind: 'bad-shape', at, message, fault: 'file', incomplete: false };
}
