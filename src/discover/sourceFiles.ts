import { NOBODY } from '../model/client.ts';
import type { Platform } from '../model/machine.ts';
import type { SourceFile } from '../model/source.ts';
import type { Claim } from './patternTree.ts';
import { sourceKind } from './sourceKind.ts';
import type { Sighting } from './survey.ts';

export interface Merging {
  readonly platform: Platform;
  /** The path with every link resolved: the same file is told by it. */
  realpath(path: string): string;
  /** Whether a file stands at the path. */
  exists(path: string): boolean;
  /** Whether git tracks the path; undefined where there is no repository. */
  tracked(path: string): boolean | undefined;
}

/**
 * One source per file, under its most specific claim; the other clients that read the same of it are named with it.
 * A settings file that several clients share, each under its own keys, is one source per set of keys.
 */
export function sourceFiles(sightings: readonly Sighting[], merging: Merging): SourceFile[] {
  const byFile = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    const real = merging.realpath(sighting.path);
    const known = byFile.get(real);
    if (known) known.push(sighting);
    else byFile.set(real, [sighting]);
  }
  const files = [...byFile.values()].flatMap((same) => sourcesOf(same, merging));
  return files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function sourcesOf(same: readonly Sighting[], merging: Merging): SourceFile[] {
  const ranked = [...same].sort((a, b) => compare(rank(a, merging.platform), rank(b, merging.platform)));
  const sources: SourceFile[] = [];
  let left = real(ranked, merging.platform);
  while (left.length > 0) {
    const [first, ...others] = left;
    if (!first) break;
    left = others.filter((other) => isApart(first.claim, other.claim));
    sources.push(
      source(
        first,
        others.filter((other) => !left.includes(other)),
        merging,
      ),
    );
  }
  return sources;
}

/** What only looks like a client's file does not count where a client really reads it; nor does another system's client. */
function real(ranked: readonly Sighting[], platform: Platform): readonly Sighting[] {
  const [first] = ranked;
  if (!first) return [];
  return ranked.filter(
    (s) => s === first || (!s.claim.likeness && !isWithin(s, first) && (fits(s.claim, platform) || !fits(first.claim, platform))),
  );
}

/** A client's own folder is no project: what another would read if it were opened as one, it does not read. */
function isWithin({ anchor }: Sighting, first: Sighting): boolean {
  return !first.claim.atHome && anchor.length > first.anchor.length;
}

function fits({ atHome, location }: Claim, platform: Platform): boolean {
  return atHome || location.os === undefined || location.os.includes(platform);
}

const CONFIDENCE = { high: 0, medium: 1, low: 2 };
const LIKENESS = { copy: 1.3, namesake: 1.6, guess: 3 };

/** Whose file it is: this client's, nobody's in particular, or one that this client only reads too. */
function standing({ client, location }: Claim): number {
  if (!location.borrowed) return 0;
  return client.id === NOBODY && !location.hunch ? 1 : 2;
}

/** The first sighting by these numbers, in this order, names the source. */
function rank({ claim, variant, path, anchor }: Sighting, platform: Platform): readonly number[] {
  const { location, likeness, wildness } = claim;
  return [
    vagueness(claim, variant),
    claim.atHome ? 0 : 1,
    claim.atHome ? 0 : anchor.length,
    fits(claim, platform) ? 0 : 1,
    standing(claim),
    likeness ? LIKENESS[likeness] : wildness,
    -location.path.replaceAll('*', '').length,
    CONFIDENCE[location.confidence ?? 'high'],
    claim.order,
    path.length,
  ];
}

/** A path of nobody's in particular that is known in full tells more than a mere name; one with wildcards tells least. */
function vagueness({ likeness, wildness, location }: Claim, variant: Sighting['variant']): number {
  if (likeness === 'guess' && wildness === 0 && !variant) return 0.25;
  if (likeness === 'guess' || location.borrowed) return 2;
  return variant ? 1 : likeness === 'namesake' ? 0.5 : 0;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** Whether two clients read different parts of one shared file. */
function isApart(a: Claim, b: Claim): boolean {
  if (!a.location.shared || !b.location.shared || a.client === b.client) return false;
  return !b.location.roots.some((root) => a.location.roots.includes(root));
}

function source(first: Sighting, others: readonly Sighting[], merging: Merging): SourceFile {
  const { client, location, atHome } = first.claim;
  const own = others.filter((o) => o.claim.client === client && o.claim.location.dialect === location.dialect);
  const roots = [...new Set([first, ...own].flatMap((s) => s.claim.location.roots))];
  const alsoReadBy = [...new Set(others.map((o) => o.claim.client.id))].filter((id) => id !== client.id);
  const inProject = !atHome;
  const superseded = supersededBy(first, merging);
  return {
    path: first.path,
    client: client.id,
    alsoReadBy,
    scope: inProject && location.scope !== 'plugin' ? 'project' : location.scope,
    ...(location.layer && { layer: location.layer }),
    format: location.format,
    dialect: location.dialect,
    kind: sourceKind(first),
    ...(roots.length > 0 && { roots }),
    ...(location.shared && { shared: true }),
    ...(inProject && { project: first.anchor }),
    ...(superseded !== undefined && alsoReadBy.length === 0 && { superseded }),
    tracked: merging.tracked(first.path),
    ...(location.support === 'detect' && { unsupported: location.reason ?? 'this kind of store is not read' }),
  };
}

function supersededBy({ claim: { location }, anchor }: Sighting, { platform, exists }: Merging): string | undefined {
  if (location.unless === undefined) return undefined;
  const separator = platform === 'windows' ? '\\' : '/';
  const path = [anchor.replace(/[/\\]$/, ''), ...location.unless.split('/')].join(separator);
  return exists(path) ? path : undefined;
}
