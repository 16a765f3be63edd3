import { child, membersOf, type Node } from '../../model/node.ts';
import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';
import type { Found } from '../found.ts';
import { writtenMember, writtenObject } from '../written.ts';

/** Coder's Mux: a server is a line for the shell, or an object with such a line or an address. */
export const mux: Dialect = {
  id: 'mux',
  reader: 'Mux',
  roots: [['servers']],
  rewrite: servers,
  // Whoever has a shell run the command may write the whole line there.
  commandList: true,
  open: true,
  dedicated: true,
  approve: [],
  expansion: expansion('mux', ['$VAR', '${VAR}']),
};

function servers(document: Node): Found[] {
  return membersOf(child(document, 'servers')).map(({ key, value }) => ({
    name: key,
    node: value.kind === 'string' ? writtenObject([writtenMember('command', value)], value.at) : value,
    route: ['servers', key.value],
    misfits: [],
  }));
}
