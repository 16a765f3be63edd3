import type { Entry } from '../model/entry.ts';
import { groupBy } from '../model/groupBy.ts';
import type { Family } from './family.ts';
import type { Candidate } from './matchEntry.ts';

/** A process that was looked at; `found` where it is, or belongs to, an MCP server. */
export interface Seen {
  readonly pid: number;
  readonly parent: number;
  readonly started?: string;
  readonly candidate: Candidate;
  readonly entry?: Entry;
  readonly wrapper: boolean;
  readonly found: boolean;
  readonly isClient: boolean;
}

/** One server: the process that everything of it is below, the one that speaks MCP, and all of them from the top. */
export interface ServerTree {
  readonly root: Seen;
  readonly leaf: Seen;
  readonly tree: readonly Seen[];
  /** The server that started this one. */
  readonly above?: Seen;
}

/** Puts the processes of one server together: what wrappers started, and what the server started of itself. */
export function groupServers(seen: readonly Seen[], family: Family<Seen>): ServerTree[] {
  const rootOf = new Map<Seen, Seen>();
  const found = topDown(
    seen.filter((one) => one.found),
    family,
  );
  for (const one of found) rootOf.set(one, joined(one, family, rootOf) ?? one);

  const roots = found.filter((one) => rootOf.get(one) === one);
  const isRoot = new Set(roots);
  const membersOf = groupBy(found, (one) => rootOf.get(one) ?? one);
  return roots.map((root) => {
    const members = membersOf.get(root) ?? [root];
    const leaf = members.find(({ wrapper }) => !wrapper) ?? behindWrappers(members.at(-1) ?? root, family, isRoot);
    const above = family.ancestorsOf(root).find((ancestor) => rootOf.has(ancestor));
    return { root, leaf, tree: treeOf(root, family, isRoot), above: above && rootOf.get(above) };
  });
}

/** Those who started others before those who were started. */
function topDown(found: readonly Seen[], family: Family<Seen>): Seen[] {
  const depths = found.map((one) => ({ one, depth: family.ancestorsOf(one).length }));
  return depths.sort((a, b) => a.depth - b.depth).map(({ one }) => one);
}

/** The root of the server that a process belongs to: behind wrappers only, or running the same thing. */
function joined(one: Seen, family: Family<Seen>, rootOf: ReadonlyMap<Seen, Seen>): Seen | undefined {
  const passed: Seen[] = [];
  for (const ancestor of family.ancestorsOf(one)) {
    if (ancestor.isClient) return undefined;
    passed.push(ancestor);
    const root = rootOf.get(ancestor);
    if (!root) continue;
    return passed.every(({ wrapper }) => wrapper) || sameServer(ancestor, one) ? root : undefined;
  }
  return undefined;
}

function sameServer(a: Seen, b: Seen): boolean {
  if (a.entry !== undefined && a.entry === b.entry) return true;
  return [...a.candidate.keys].some(
    (key) => !key.startsWith('url:') && (b.candidate.keys.has(key) || [...b.candidate.keys].some((other) => isPartOf(other, key))),
  );
}

/** `@acme/files-linux-x64` is the part of `@acme/files` that is made for one system. */
function isPartOf(part: string, whole: string): boolean {
  return whole.startsWith('npm:') && part.startsWith(`${whole}-`);
}

/** Follows a wrapper down to what it started. */
function behindWrappers(from: Seen, family: Family<Seen>, isRoot: ReadonlySet<Seen>): Seen {
  const passed = new Set<Seen>();
  let here = from;
  while (here.wrapper && !passed.has(here)) {
    passed.add(here);
    const children = family.childrenOf(here).filter((child) => !isRoot.has(child));
    const next = children.sort((a, b) => (b.candidate.proc.memory ?? 0) - (a.candidate.proc.memory ?? 0))[0];
    if (!next) break;
    here = next;
  }
  return here;
}

/** Everything below the root, other servers left out. */
function treeOf(root: Seen, family: Family<Seen>, isRoot: ReadonlySet<Seen>): Seen[] {
  const tree = new Set([root]);
  for (const one of tree) {
    for (const child of family.childrenOf(one)) if (!isRoot.has(child)) tree.add(child);
  }
  return [...tree];
}
