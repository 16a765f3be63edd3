import type { Misfit } from '../../model/entry.ts';
import { child, descend, membersOf, type Node, textOf } from '../../model/node.ts';
import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';
import type { Found } from '../found.ts';
import { isServerLike } from '../shape.ts';

/** The `plugin.json` of an Agent Plugins package (1.0): servers stand in `mcp.json` beside it, or in what a client adds under `extensions`. */
export const agentPluginManifest: Dialect = {
  id: 'agent-plugin-manifest',
  reader: 'Agent Plugins',
  roots: [['mcpServers'], ['extensions', '*', 'mcpServers']],
  rewrite: servers,
  approve: [],
  expansion: expansion('agent-plugin-manifest', ['${place}'], ['PLUGIN_ROOT', 'PLUGIN_DATA']),
};

/** More clients than this are not looked at. */
const LIMIT = 200;

function servers(document: Node): Found[] {
  const portable = /agent-plugins\.org|open-plugins\.com/.test(textOf(child(document, '$schema'))?.value ?? '');
  const inline = serversAt(document, ['mcpServers']).map((found) => (portable ? { ...found, misfits: [inlineServer(found)] } : found));
  const clients = membersOf(child(document, 'extensions')).slice(0, LIMIT);
  return [...inline, ...clients.flatMap(({ key }) => serversAt(document, ['extensions', key.value, 'mcpServers']))];
}

function serversAt(document: Node, route: readonly string[]): Found[] {
  const members = membersOf(descend(document, route)).filter(({ value }) => isServerLike(value));
  return members.map(({ key, value }) => ({ name: key, node: value, route: [...route, key.value], misfits: [] }));
}

function inlineServer({ name }: Found): Misfit {
  const message = 'a manifest of Agent Plugins holds no servers; no client loads this one from here';
  return { kind: 'bad-shape', at: name.at, message, instead: '`mcpServers` in `mcp.json` beside the manifest' };
}
