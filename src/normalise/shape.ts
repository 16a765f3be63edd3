import { child, itemsOf, membersOf, type Node } from '../model/node.ts';
import { conceptOf, FIELDS } from './fields.ts';

/** Names that tell a server whatever their value looks like. */
const COMMANDS = new Set(FIELDS.command);
const ADDRESSES = new Set(FIELDS.url);

/** Whether a node can be nothing but a server's declaration: it has a command, an address, or a transport of its own. */
export function isServerLike(node: Node): boolean {
  if (node.kind !== 'object') return false;
  return node.members.some(({ key, value }) => {
    if (COMMANDS.has(key.value)) return isCommand(value);
    if (ADDRESSES.has(key.value)) return value.kind === 'string' && value.value !== '';
    return key.value === 'transport' && value.kind === 'object' && isServerLike(value);
  });
}

function isCommand(node: Node): boolean {
  if (node.kind === 'string') return node.value !== '';
  if (node.kind === 'array') return node.items[0]?.kind === 'string';
  return child(node, 'path')?.kind === 'string';
}

/** Whether at least one member of a map, or one item of a list, is a server beyond doubt. */
export function holdsServers(node: Node): boolean {
  return membersOf(node).some((m) => isServerLike(m.value)) || itemsOf(node).some(isServerLike);
}

/** Whether a map without a wrapper is a map of servers: all its objects are, not only some. */
export function isBareMap(node: Node): boolean {
  const objects = membersOf(node).filter((m) => m.value.kind === 'object' && !isComment(m.key.value));
  return objects.length > 0 && objects.every((m) => isServerLike(m.value));
}

/** Whether a key only carries a remark (`_comment`, `//`, `$schema`). */
export function isComment(key: string): boolean {
  return /^(?:_|\$|\/\/|#|comment|x-)/i.test(key) && conceptOf(key) === undefined;
}
