import { child, membersOf } from '../../model/node.ts';
import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';
import { writtenMember, writtenObject } from '../written.ts';

/** Docker MCP Toolkit's `registry.yaml`: names of servers that are switched on; a catalog says what they are. */
export const dockerRegistry: Dialect = {
  id: 'docker-registry',
  reader: 'Docker MCP',
  roots: [['registry']],
  rewrite: (document) =>
    membersOf(child(document, 'registry')).map(({ key }) => ({
      name: key,
      node: writtenObject([writtenMember('enabled', { kind: 'boolean', value: true, at: key.at })], key.at),
      route: ['registry', key.value],
      misfits: [],
    })),
  bareEntry: 'switch',
  approve: [],
  expansion: expansion('docker-registry', []),
};
