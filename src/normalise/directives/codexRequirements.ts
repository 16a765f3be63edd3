import type { Directive } from '../../model/directive.ts';
import { child, descend, membersOf, type Node, textOf } from '../../model/node.ts';
import type { DirectiveReader } from './listed.ts';

/**
 * Codex `requirements.toml`: a server is loaded only under a name in the map and with its identity, the exact command or address. The map
 * of the file is about configured servers, and where it is empty about all; those below `plugins` are about what plugins bring: where one
 * plugin has a map, so must the others.
 */
export const codexRequirements: DirectiveReader = (root, file) => {
  const own = child(root, 'mcp_servers');
  const [first] = membersOf(own);
  const everything = own && !first ? [{ ...ALLOWED, file, at: own.at, target: '' }] : [];
  const listed = allowedIn(own).map((allowed) => ({ ...allowed, file, origin: 'elsewhere' as const }));
  return [
    ...everything,
    ...listed,
    ...membersOf(child(root, 'plugins')).flatMap(({ key, value }) => {
      const map = child(value, 'mcp_servers');
      const inPlugins = { file, origin: 'plugins', targetPlugin: key.value } as const;
      const nothing = map && membersOf(map).length === 0 ? [{ ...ALLOWED, at: map.at, target: '' }] : [];
      return [...allowedIn(map), ...nothing].map((allowed) => ({ ...allowed, ...inPlugins }));
    }),
  ];
};

const ALLOWED = { kind: 'allow-server', gate: true, setting: '`mcp_servers.*.identity`' } as const;

function allowedIn(map: Node | undefined): Omit<Directive, 'file'>[] {
  return membersOf(map).map(({ key, value }) => ({ ...ALLOWED, at: key.at, target: key.value, identity: identityOf(value) }));
}

function identityOf(requirement: Node): Directive['identity'] {
  const url = textOf(descend(requirement, ['identity', 'url']));
  const command = textOf(descend(requirement, ['identity', 'command']));
  if (url) return { by: 'url', value: url.value };
  // Without an identity that is understood, nothing is it.
  return { by: 'program', value: command?.value ?? '' };
}
