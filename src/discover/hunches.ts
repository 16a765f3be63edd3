import type { Format, Location } from '../model/client.ts';
import { child, itemsOf, membersOf, type Node } from '../model/node.ts';
import { nodesAt } from './nodesAt.ts';
import type { Branch, Standing } from './patternTree.ts';
import type { Sighting } from './survey.ts';

type Read = (path: string, format: Format) => Promise<Node | undefined>;

/** The sightings that count: a hunch does where nothing better is known of its file and servers stand in it. */
export async function withoutVainHunches(sightings: readonly Sighting[], read: Read): Promise<Sighting[]> {
  const known = new Set(sightings.filter((s) => !s.claim.location.hunch).map((s) => s.path));
  const confirmed = new Map<Sighting, boolean>();
  for (const sighting of sightings) {
    const { path, claim } = sighting;
    if (!claim.location.hunch || known.has(path)) continue;
    confirmed.set(sighting, holdsServers(await read(path, claim.location.format), claim.location));
  }
  return sightings.filter((sighting) => !sighting.claim.location.hunch || confirmed.get(sighting));
}

function holdsServers(root: Node | undefined, { roots }: Location): boolean {
  // Of a list that `[]` ends, the list itself is what servers stand in.
  const collections = (route: string) => nodesAt(root, route.replace(/\[\]$/, ''));
  return roots.some((route) => collections(route).some((node) => speaksOfServers(node) || belowOf(node).some(looksLikeServer)));
}

/** A map of servers may be a text in JSON. */
function speaksOfServers(node: Node): boolean {
  return node.kind === 'string' && /"(?:command|url)"\s{0,20}:/.test(node.value);
}

function belowOf(node: Node | undefined): Node[] {
  return [...membersOf(node).map((member) => member.value), ...itemsOf(node)];
}

const STARTS = ['command', 'cmd', 'url', 'serverUrl', 'httpUrl', 'uri'];

function looksLikeServer(node: Node): boolean {
  if (node.kind === 'string') return /^(?:https?|wss?):\/\//i.test(node.value);
  return [node, child(node, 'transport')].some((here) => STARTS.some((name) => child(here, name) !== undefined));
}

/** Whether nothing but hunches leads here: what cannot be listed then is nobody's loss. */
export function isHunch(standing: readonly Standing[]): boolean {
  const pending: Branch[] = standing.map(({ branch }) => branch);
  for (let here = pending.pop(); here; here = pending.pop()) {
    if (here.leaves.some((leaf) => 'memory' in leaf || !leaf.claim.location.hunch)) return false;
    pending.push(...here.names.values(), ...[...here.globs.values()].flat().map((glob) => glob.branch));
    if (here.deep && here.deep !== here) pending.push(here.deep);
  }
  return true;
}
