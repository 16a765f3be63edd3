import { type Client, type Location, NOBODY } from '../model/client.ts';
import type { Machine, Platform } from '../model/machine.ts';
import { literally } from './nameGlob.ts';
import { isRelative, relativeSegments, rooted } from './pattern.ts';
import { type Branch, branch, type Claim, type Leaf, plant } from './patternTree.ts';
import type { Place } from './place.ts';

/** A folder that stands fast, and the patterns that begin there. */
export interface Ground {
  readonly base: string;
  readonly tree: Branch;
}

/** A file that speaks of MCP, and no client in particular. */
export const UNKNOWN: Client = { id: NOBODY, name: 'unknown client', source: 'the name of the file', locations: [] };

/** Where clients keep their own files in this place, and their memories. */
export function grounds(machine: Machine, place: Place, clients: readonly Client[]): Ground[] {
  const trees = new Map<string, Branch>();
  const fits = (os: readonly string[] | undefined) => os === undefined || os.includes(place.layout);
  const add = (path: string, leaf: Leaf) => {
    const inVariable = 'claim' in leaf && leaf.claim.location.inVariable;
    const found = isRelative(path) || inVariable ? undefined : rooted(machine, place, path);
    if (!found) return;
    const tree = trees.get(found.base) ?? branch();
    trees.set(found.base, tree);
    plant(tree, folds(place.layout) ? found.segments.map((s) => s.toLowerCase()) : found.segments, leaf);
  };
  for (const claim of claims(clients)) {
    const location = fits(claim.location.os) ? claim.location : strayed(claim.location);
    if (location) add(location.path, { claim: { ...claim, location, atHome: true } });
  }
  for (const memory of clients.flatMap((c) => c.memory ?? [])) if (fits(memory.os)) add(memory.path, { memory });
  return [...trees].map(([base, tree]) => ({ base, tree }));
}

/**
 * The same file where another system has it: writers take the wrong one (trigger.dev 4.8 writes `~/Library/…` on Linux), and homes move
 * between machines. The client does not read it here, and does not miss it either.
 */
function strayed(location: Location): Location | undefined {
  if (location.scope !== 'user' || location.support === 'detect') return undefined;
  const path = location.path.replace(/^\$APPDATA\//, '~/AppData/Roaming/');
  return path.startsWith('~/') ? { ...location, path, layer: 'legacy', hunch: true } : undefined;
}

/** What clients read in a project; with `likenesses` also what they would read if it stood in a home. */
export function projectTree(clients: readonly Client[], { likenesses, folded }: { likenesses: boolean; folded: boolean }): Branch {
  const tree = branch();
  const plantClaim = (segments: readonly string[], claim: Claim) =>
    plant(tree, folded ? segments.map((s) => s.toLowerCase()) : segments, { claim });
  for (const claim of claims(clients)) {
    const { path } = claim.location;
    if (isRelative(path)) plantClaim(relativeSegments(path), claim);
    else if (likenesses) for (const segments of copySegments(claim.location)) plantClaim(segments, { ...claim, likeness: 'copy' });
  }
  if (likenesses) for (const claim of namesakes(clients)) plantClaim([literally(claim.location.path)], claim);
  return tree;
}

/** Whether the usual file systems of a platform take names that differ in case only for one. */
export function folds(platform: Platform): boolean {
  return platform !== 'linux';
}

function claims(clients: readonly Client[]): Claim[] {
  const all = clients.flatMap((client) => client.locations.map((location) => ({ client, location })));
  return all.map(({ client, location }, order) => {
    const likeness = client.id === UNKNOWN.id ? ('guess' as const) : undefined;
    return { client, location, atHome: false, likeness, wildness: wildness(location.path), order };
  });
}

function wildness(path: string): 0 | 1 | 2 {
  if (!path.includes('*')) return 0;
  return path.lastIndexOf('*') === 1 ? 1 : 2;
}

/** People keep their homes in repositories: a path below the home is known there too. */
function copySegments({ path, scope }: Location): string[][] {
  const inHome = path.replace(/^\$XDG_CONFIG_HOME\//, '~/.config/');
  return scope === 'user' && inHome.startsWith('~/') ? [inHome.slice(2).split('/')] : [];
}

/** Names that speak of MCP by themselves, wherever they stand. */
const TELLING = /mcp|claude_desktop_config/i;

/** Nothing but the protocol's name, with whatever ending (Mux has `mcp.jsonc`). */
const ANYBODYS = /^\.?mcp\.\w+$/i;

/** Samples of a client's file are committed under its name alone; a name that several clients use is none of theirs. Guesses name nobody. */
function namesakes(clients: readonly Client[]): Claim[] {
  const byName = new Map<string, Claim[]>();
  for (const claim of claims(clients)) {
    if (claim.likeness) continue;
    const name = claim.location.path.split('/').at(-1) ?? '';
    byName.set(name, [...(byName.get(name) ?? []), claim]);
  }
  return [...byName].flatMap(([name, all]) => {
    const current = all.filter(({ location }) => location.layer !== 'legacy');
    const known = current.length > 0 ? current : all;
    const [first] = known;
    const { location } = first ?? {};
    const shared = known.some((c) => c.client !== first?.client || c.location.support === 'detect');
    if (!first || !location || shared || name.includes('*') || !TELLING.test(name) || ANYBODYS.test(name)) return [];
    return [{ ...first, location: { ...location, path: name, os: undefined }, likeness: 'namesake' as const }];
  });
}
