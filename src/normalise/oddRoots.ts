import { child, type Member, membersOf, type Node, textOf } from '../model/node.ts';
import type { Root } from './root.ts';
import { isComment, isSurelyServer } from './shape.ts';

const DEEPEST = 3;

/**
 * Maps of nothing but servers under keys of any name (`adapters.ide.servers`, `global`), for files whose own name says what they hold.
 * More than a command is asked of each server: much else has one.
 */
export function oddRoots(document: Node): Root[] {
  const found: Root[] = [];
  const look = (node: Node, route: readonly string[]): void => {
    for (const member of membersOf(node)) {
      if (member.value.kind !== 'object' || isOfferedOnly(member)) continue;
      const below = [...route, member.key.value];
      if (isPlainMap(member.value)) found.push({ node: member.value, route: below, key: member.key.at, under: member.key.value });
      else if (below.length < DEEPEST) look(member.value, below);
    }
  };
  look(document, []);
  return found;
}

/** Words for what is shown, checked or run in another way. */
const ELSEWISE =
  /^(?:examples?|samples?|templates?|presets?|scripts?|hooks?|tasks?|commands?|tools?|tests?|properties|definitions|\$defs|schemas?|catalog|registry|disabled.*)$/i;

function isOfferedOnly({ key }: Member): boolean {
  return ELSEWISE.test(key.value) || isComment(key.value);
}

function isPlainMap(node: Node): boolean {
  const members = membersOf(node).filter(({ key }) => !isComment(key.value));
  return members.length > 0 && members.every(({ value }) => isPlainServer(value));
}

/** A command with arguments or an environment, or an address of which a type or headers say how it is asked. */
function isPlainServer(node: Node): boolean {
  const isThere = (field: string, kind: Node['kind']) => child(node, field)?.kind === kind;
  const typed = textOf(child(node, 'type')) ?? textOf(child(node, 'transport'));
  if (isThere('command', 'string')) return isThere('args', 'array') || isThere('env', 'object') || typed !== undefined;
  return isSurelyServer(node) && isThere('url', 'string') && (typed !== undefined || isThere('headers', 'object'));
}

/** Names that files of servers have, whatever client they are for. */
const OF_SERVERS =
  /^(?:[\w-]{1,60}\.){0,3}\.?mcp(?:[-_]?(?:config|servers?|settings))?\.(?:jsonc?|json5|ya?ml|toml)(?:\.(?:bak|backup|old|orig))?$/i;

/** Whether the name of a file says that it holds servers. */
export function saysServers(path: string): boolean {
  return OF_SERVERS.test(path.slice(path.search(/[^/\\]*$/)));
}
