import { child, itemsOf, type Node, textOf } from '../../model/node.ts';
import type { Text } from '../../model/text.ts';
import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';
import type { Found } from '../found.ts';
import { writtenList, writtenMember, writtenObject, writtenText } from '../written.ts';

/** How a client would start a package of each kind (MCP registry, `server.schema.json` 2025-12-11). */
const STARTS: Readonly<Record<string, readonly string[]>> = {
  npm: ['npx', '-y'],
  pypi: ['uvx'],
  oci: ['docker', 'run', '-i', '--rm'],
  nuget: ['dnx', '--yes'],
};

/** What a word of each kind looks like with its version. */
const JOINTS: Readonly<Record<string, string>> = { npm: '@', pypi: '==', oci: ':', nuget: '@' };

/** `server.json` of the MCP registry: what a client that installs the server would run or connect to. */
export const registryManifest: Dialect = {
  id: 'registry-manifest',
  reader: 'the registry',
  roots: [],
  rewrite: candidates,
  fixedVersions: true,
  expansion: expansion('registry-manifest', ['{{VAR}}']),
};

function candidates(document: Node): Found[] {
  const packages = itemsOf(child(document, 'packages')).flatMap((node, i) => packageEntry(node, ['packages', i]) ?? []);
  const name = textOf(child(document, 'name'));
  const remotes = itemsOf(child(document, 'remotes')).flatMap((node, i): Found[] =>
    name && textOf(child(node, 'url')) ? [{ name, node, route: ['remotes', i], misfits: [] }] : [],
  );
  return [...packages, ...remotes];
}

function packageEntry(node: Node, route: Found['route']): Found | undefined {
  const identifier = textOf(child(node, 'identifier')) ?? textOf(child(node, 'name'));
  const kind = textOf(child(node, 'registryType'))?.value ?? textOf(child(node, 'registry_name'))?.value ?? '';
  const start = Object.hasOwn(STARTS, kind) ? STARTS[kind] : undefined;
  if (!identifier || !start) return undefined;
  const [command = '', ...before] = start;
  const words = [...before, spec(identifier, textOf(child(node, 'version')), JOINTS[kind] ?? '@')];
  const members = [
    writtenMember('command', writtenText(command, identifier.at)),
    writtenMember(
      'args',
      writtenList(
        words.map((word) => writtenText(word, identifier.at)),
        node.at,
      ),
    ),
    writtenMember('env', child(node, 'environmentVariables')),
  ];
  return { name: identifier, node: writtenObject(members, node.at), route, misfits: [] };
}

/** An image may carry its tag already. */
function spec(identifier: Text, version: Text | undefined, joint: string): string {
  const tagged = joint === ':' && /[:@][^/]*$/.test(identifier.value);
  return version && !tagged ? `${identifier.value}${joint}${version.value}` : identifier.value;
}
