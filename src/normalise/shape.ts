import { child, type Member, membersOf, type Node } from '../model/node.ts';
import { conceptOf, FIELDS } from './fields.ts';

/** Names that tell a server whatever their value looks like. */
const COMMANDS = new Set(FIELDS.command);
const ADDRESSES = new Set(FIELDS.url);

/** Whether a node can be nothing but a server's declaration: it has a command, an address, or a transport of its own. */
export function isServerLike(node: Node): boolean {
  return membersOf(node).some((m) => reaches(m) || (m.key.value === 'transport' && membersOf(m.value).some(reaches)));
}

/** Whether a field says what to start or where to connect. */
function reaches({ key, value }: Member): boolean {
  if (COMMANDS.has(key.value)) return isCommand(value);
  return ADDRESSES.has(key.value) && value.kind === 'string' && value.value !== '';
}

function isCommand(node: Node): boolean {
  if (node.kind === 'string') return node.value !== '';
  if (node.kind === 'array') return node.items[0]?.kind === 'string';
  return child(node, 'path')?.kind === 'string';
}

/**
 * Whether a node is a server wherever it stands. An address alone is not enough, for much in the world has one (`servers` of OpenAPI):
 * a type, headers, or a word in the address must speak for MCP.
 */
export function isSurelyServer(node: Node): boolean {
  if (!isServerLike(node)) return false;
  return membersOf(node).some(({ key, value }) => {
    if (COMMANDS.has(key.value) || SPEAKING.has(key.value)) return true;
    return ADDRESSES.has(key.value) && (!COMMONPLACE.has(key.value) || (value.kind === 'string' && /mcp|\bsse\b/i.test(value.value)));
  });
}

/** Addresses of anything: a website, an interface of a model. */
const COMMONPLACE: ReadonlySet<string> = new Set(['url', 'baseUrl', 'base_url']);

const SPEAKING: ReadonlySet<string> = new Set(['transport', 'type', 'headers', 'http_headers']);

/** Whether a map without a wrapper is a map of servers: all its objects are, not only some. */
export function isBareMap(node: Node): boolean {
  const objects = membersOf(node).filter((m) => m.value.kind === 'object' && !isComment(m.key.value));
  return objects.length > 0 && objects.every((m) => isSurelyServer(m.value));
}

/** Whether a key only carries a remark (`_comment`, `//`, `$schema`). */
export function isComment(key: string): boolean {
  return /^(?:_|\$|\/\/|#|comment|x-)/i.test(key) && conceptOf(key) === undefined;
}
