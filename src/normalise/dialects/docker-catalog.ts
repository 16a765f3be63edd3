import { child, membersOf, type Node, textOf } from '../../model/node.ts';
import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';
import type { Found } from '../found.ts';
import { writtenList, writtenMember, writtenObject, writtenText } from '../written.ts';

/** Docker MCP Toolkit's catalogs: what may be switched on, by image or by address. */
export const dockerCatalog: Dialect = {
  id: 'docker-catalog',
  reader: 'Docker MCP',
  roots: [['registry']],
  rewrite: (document) => membersOf(child(document, 'registry')).flatMap(offerOf),
  approve: [],
  expansion: expansion('docker-catalog', ['{{VAR}}']),
};

function offerOf({ key, value }: { key: Found['name']; value: Node }): Found[] {
  const route = ['registry', key.value];
  const remote = child(value, 'remote');
  if (remote && textOf(child(remote, 'url'))) return [{ name: key, node: remote, route: [...route, 'remote'], misfits: [] }];
  const node = imageEntry(value, child(value, 'image'));
  return node ? [{ name: key, node, route, misfits: [] }] : [];
}

/** The `docker run` that stands behind an image. */
export function imageEntry(whole: Node, image: Node | undefined): Node | undefined {
  if (image?.kind !== 'string') return undefined;
  const before = ['run', '-i', '--rm'].map((word) => writtenText(word, image.at));
  const after = child(whole, 'cmd_args') ?? child(whole, 'command');
  const args = writtenList([...before, image, ...(after?.kind === 'array' ? after.items : [])], image.at);
  const env = child(whole, 'env_vars') ?? child(whole, 'env');
  const members = [writtenMember('command', writtenText('docker', image.at)), writtenMember('args', args), writtenMember('env', env)];
  return writtenObject(members, whole.at);
}
