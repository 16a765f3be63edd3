import type { Misfit } from '../model/entry.ts';
import type { Platform } from '../model/machine.ts';
import { child, itemsOf, type Member, membersOf, type Node, textOf } from '../model/node.ts';
import { plainText } from '../model/untrusted.ts';
import type { Dialect } from './dialect.ts';
import type { Collected, Found } from './found.ts';
import { KNOWN_ROOTS } from './knownRoots.ts';
import { badShape, bundleAt, listOf, withMisfit } from './listOf.ts';
import { oddRoots } from './oddRoots.ts';
import { allBelow, type Root, rootsAt, startOf } from './root.ts';
import { isBareMap, isComment, isServerLike, isSurelyServer } from './shape.ts';

/** Finds every declaration of a server in a document: where the dialect says, and where other clients have them. */
export function collect(document: Node, dialect: Dialect, platform: Platform): Collected {
  if (dialect.rewrite) return { found: rewritten(document, dialect, dialect.rewrite(document, platform)), problems: [] };
  if (dialect.single && isSurelyServer(document) && !isBareMap(document)) return { found: [theOnly(document)], problems: [] };
  const surplus = dialect.closed && surplusIn(document, dialect.closed);
  if (surplus) {
    const { closed: _, ...open } = dialect;
    const { found, problems } = collect(document, open, platform);
    return { found: withMisfit(found, surplusMisfit(surplus, dialect)), problems };
  }
  const own = dialect.roots.flatMap((route) => rootsAt(document, route).filter((root) => route.length > 0 || isBare(root.node, dialect)));
  const parts = own.map((root) => collectionOf(root, dialect));
  const taken = new Set(own.map((root) => root.node));
  const found = dialect.laterRootWins ? lastOfName(parts.flatMap((p) => p.found)) : parts.flatMap((p) => p.found);
  const problems = parts.flatMap((p) => p.problems);
  if (!dialect.open) return { found: [...found, ...foreignServers(document, dialect, taken)], problems };
  return { found: found.length > 0 ? found : unrooted(document, dialect), problems };
}

/** Servers of a file that is nobody's in particular, under none of the keys that clients have. */
function unrooted(document: Node, dialect: Dialect): readonly Found[] {
  return elsewhere(document, dialect, /mcp/i).flatMap((root) => collectionOf(root, dialect).found);
}

/** Where servers stand under a key of this kind; where none do and the file says that it holds some, under any. */
function elsewhere(document: Node, { ofServers }: Dialect, name: RegExp): Root[] {
  const named = misnamed(document, name);
  return named.length > 0 || !ofServers ? named : oddRoots(document);
}

/** What the dialect's own notation holds; of a file that is nothing but servers, else whatever looks like them. */
function rewritten(document: Node, dialect: Dialect, found: readonly Found[]): readonly Found[] {
  return found.length > 0 || !dialect.dedicated ? found : foreignServers(document, dialect, new Set());
}

/** The first key beside the servers that must not stand there. */
function surplusIn(document: Node, closed: readonly string[]): Member | undefined {
  return child(document, 'mcpServers') && membersOf(document).find(({ key }) => !closed.includes(key.value));
}

function surplusMisfit({ key }: Member, { reader, closed = [] }: Dialect): Misfit {
  const names = closed.map((name) => `\`${name}\``).join(' and ');
  return { kind: 'bad-shape', at: key.at, message: `${reader} takes only ${names} in this file, and loads none of its servers` };
}

/** A document that is one server, called as it says. */
function theOnly(document: Node): Found {
  const name = textOf(child(document, 'name')) ?? { value: 'server', at: startOf(document) };
  return { name, node: document, route: [], misfits: [] };
}

function lastOfName(found: readonly Found[]): readonly Found[] {
  const last = new Map(found.map((f) => [f.name.value, f]));
  return found.map((f) => {
    const winner = last.get(f.name.value);
    return winner === f || !winner ? f : { ...f, overwritten: f.overwritten ?? winner.name.at };
  });
}

/** A file that is nothing but servers; a list of them is read only where no client says what it reads. */
function isBare(node: Node, dialect: Dialect): boolean {
  return isBareMap(node) || (dialect.open === true && node.kind === 'array');
}

/** Servers under the root of another client, told as such: this one does not see them. */
function foreignServers(document: Node, dialect: Dialect, taken: ReadonlySet<Node>): readonly Found[] {
  const routes = dialect.dedicated && taken.size === 0 ? [...KNOWN_ROOTS, []] : KNOWN_ROOTS;
  const told = [...taken];
  const strays: Root[] = [];
  const tell = (root: Root) => {
    if (told.some((t) => contains(t, root.node))) return;
    told.push(root.node);
    strays.push(root);
  };
  for (const route of routes) {
    const isThere = ({ node }: Root) => (route.length === 0 ? isBareMap(node) : isCollection(node));
    for (const root of rootsAt(document, route).filter(isThere)) tell(root);
  }
  const others = told.length === 0 ? elsewhere(document, dialect, dialect.dedicated ? /./ : /mcp/i) : misspelt(document);
  for (const root of others) if (!told.some((t) => contains(root.node, t))) tell(root);
  return strays.flatMap((root) => strayServers(root, dialect));
}

/** Maps of servers whose key is nearly the right one, beside those that stand where they belong. */
function misspelt(document: Node): Root[] {
  return membersOf(document)
    .filter(({ key, value }) => /mcp/i.test(key.value) && value.kind === 'object' && !isComment(key.value) && isCollection(value))
    .map(({ key, value }) => ({ node: value, route: [key.value], key: key.at, under: key.value }));
}

function strayServers(root: Root, dialect: Dialect): readonly Found[] {
  const { found } = collectionOf(root, { ...dialect, list: root.node.kind === 'array' });
  const servers = found.filter((f) => isSurelyServer(f.node)).map((f) => ({ ...f, foreign: true }));
  return withMisfit(servers, wrongRoot(root, dialect));
}

/** Maps of servers under a key that no client reads (`mcpServer`, `mcp-servers`, `mcpConfig.servers`), not deeper than the longest known one. */
function misnamed(document: Node, name: RegExp): Root[] {
  const first = allBelow({ node: document, route: [], key: startOf(document) });
  const second = first.filter(({ node }) => !isCollection(node)).flatMap((root) => allBelow(root));
  return [...first, ...second].filter(
    ({ node, route }) =>
      node.kind === 'object' && isCollection(node) && name.test(route.join('.')) && !route.some((step) => isComment(String(step))),
  );
}

function isCollection(node: Node): boolean {
  return membersOf(node).some((m) => isSurelyServer(m.value)) || itemsOf(node).some(isSurelyServer);
}

function contains(outer: Node, inner: Node): boolean {
  return outer.at.start <= inner.at.start && inner.at.end <= outer.at.end;
}

function wrongRoot(root: Root, dialect: Dialect): Misfit {
  const wanted = (dialect.roots[0] ?? []).join('.');
  const written = root.route.length === 0 ? 'a map of servers without a key around it' : `\`${plainText(root.route.join('.'), 60)}\``;
  return {
    kind: 'wrong-root-key',
    at: root.key,
    message: dialect.belongs
      ? `${dialect.reader} reads no servers from its settings; it does not see those under ${written}`
      : `${dialect.reader} reads \`${wanted}\`; it does not see the servers under ${written}`,
    instead: dialect.belongs ?? wanted,
  };
}

function collectionOf(root: Root, dialect: Dialect): Collected {
  const { node } = root;
  if (node.kind === 'object') return mapOf(root, dialect);
  if (node.kind === 'array') return listOf(root, dialect);
  // A plugin's manifest names a file of servers instead of holding them; an empty value holds none.
  if (node.kind === 'null' || node.kind === 'string') return { found: [], problems: bundleAt(node) };
  return { found: [], problems: [badShape(node.at, 'a collection of servers is a map or a list')] };
}

function mapOf(root: Root, dialect: Dialect): Collected {
  const members = membersOf(root.node).filter((m) => isDeclaration(m, root, dialect));
  const last = new Map(members.map((m) => [m.key.value, m]));
  const found = members.map((member): Found => {
    const later = last.get(member.key.value);
    return {
      name: member.key,
      node: member.value,
      route: [...root.route, member.key.value],
      under: root.under,
      overwritten: later === member ? undefined : later?.key.at,
      misfits: [],
    };
  });
  return { found, problems: [] };
}

/** Remarks and settings between the servers are none; everything else is, however wrong its value. */
function isDeclaration(member: Member, root: Root, dialect: Dialect): boolean {
  if (dialect.open && !isOurs(root)) return isSurelyServer(member.value);
  if (isServerLike(member.value)) return true;
  if (dialect.reserved?.includes(member.key.value) || isComment(member.key.value)) return false;
  const type = textOf(child(member.value, 'type'))?.value;
  if (type !== undefined && dialect.ownParts?.includes(type)) return false;
  return root.route.length > 0;
}

/** In a file whose client is unknown, a key such as `servers` or `mcp` may hold anything; these hold servers only. */
function isOurs({ route }: Root): boolean {
  return /^(?:mcp_?servers|managedMcpServers|context_servers)$/i.test(String(route.at(-1)));
}
