import { child, membersOf, type Node, textOf } from '../../model/node.ts';
import type { Dialect } from '../dialect.ts';
import { jsonIn } from '../embedded.ts';
import type { Found } from '../found.ts';
import { generic } from './generic.ts';

/** Qodo Command's agents: TOML, in which a command's servers are a map in JSON (github.com/qodo-ai/agents README). */
export const qodo: Dialect = {
  id: 'qodo',
  reader: 'Qodo Command',
  roots: [['commands', '*', 'mcpServers'], ['mcpServers']],
  rewrite: (document) => [
    ...serversOf(child(document, 'mcpServers'), ['mcpServers']),
    ...membersOf(child(document, 'commands')).flatMap(({ key, value }) =>
      serversOf(child(value, 'mcpServers'), ['commands', key.value, 'mcpServers']),
    ),
  ],
  approve: [],
  expansion: { ...generic.expansion, id: 'qodo' },
};

function serversOf(node: Node | undefined, route: readonly string[]): Found[] {
  const text = textOf(node);
  const servers = text ? jsonIn(text) : node;
  return membersOf(servers).map(({ key, value }) => ({
    name: key,
    node: value,
    route: [...route, key.value],
    misfits: [],
  }));
}
