import type { Format } from '../model/client.ts';
import type { Machine } from '../model/machine.ts';
import { type Ground, UNKNOWN } from './patterns.ts';
import { advance, advanceInSources, type Branch, type Claim, lasting, reach, type Standing } from './patternTree.ts';
import { pathsOf } from './place.ts';
import type { Sighting } from './survey.ts';
import { variantOf } from './variant.ts';

const FORMATS: Readonly<Record<string, Format>> = {
  '.json': 'json',
  '.jsonc': 'jsonc',
  '.json5': 'jsonc',
  '.code-workspace': 'jsonc',
  '.toml': 'toml',
  '.yaml': 'yaml',
  '.yml': 'yaml',
  '.md': 'markdown',
};

interface Known {
  readonly grounds: readonly Ground[];
  readonly projects: Branch;
  readonly fold: (name: string) => string;
}

/** A file that the user named: taken whatever it is called, as the file of the client whose pattern fits best, or of an unknown one. */
export function singleFile(machine: Machine, path: string, known: Known): Sighting[] {
  const paths = pathsOf(machine);
  const top = paths.dirname(path);
  const name = paths.basename(path);
  const variant = variantOf(name);
  const exact = claimed(machine, path, name, known);
  const found = exact.length > 0 || !variant ? exact : claimed(machine, path, variant.stem, known);
  if (found.length === 0) return [{ path, claim: unknownClaim(path), anchor: top, top, variant: variant?.kind }];
  const kind = exact.length > 0 ? undefined : variant?.kind;
  return found.map(({ claim, anchor }) => ({ path, claim, anchor, top: anchor, variant: kind }));
}

function claimed(machine: Machine, path: string, name: string, { grounds, projects, fold }: Known): { claim: Claim; anchor: string }[] {
  const paths = pathsOf(machine);
  const folder = paths.dirname(path);
  const ends = [...grounds.map(({ base, tree }) => standingAt(machine, { folder, base, tree, everywhere: false, fold }))];
  ends.push(standingAt(machine, { folder, base: paths.parse(path).root, tree: projects, everywhere: true, fold }));
  return ends
    .flatMap((standing) => advanceInSources(standing, name, fold))
    .flatMap(({ branch, anchor }) => branch.leaves.flatMap((leaf) => ('claim' in leaf ? [{ claim: leaf.claim, anchor }] : [])))
    .map(({ claim, anchor }) => ({ claim: claim.likeness === 'namesake' ? { ...claim, likeness: 'copy' as const } : claim, anchor }))
    .filter(({ claim: { location } }) => location.beside === undefined || machine.kind(paths.join(folder, location.beside)) === 'file');
}

interface Descent {
  readonly folder: string;
  readonly base: string;
  readonly tree: Branch;
  readonly everywhere: boolean;
  readonly fold: (name: string) => string;
}

/** The branches that a walk from `base` would stand on in `folder`; none where the folder is not below. */
function standingAt(machine: Machine, { folder, base, tree, everywhere, fold }: Descent): Standing[] {
  const paths = pathsOf(machine);
  const between = paths.relative(base, folder);
  if (between.startsWith('..') || paths.isAbsolute(between)) return [];
  let standing: Standing[] = [];
  let here = base;
  reach(standing, tree, here);
  for (const name of between.split(paths.sep).filter((n) => n !== '')) {
    here = paths.join(here, name);
    standing = [...(everywhere ? advanceInSources(standing, name, fold) : advance(standing, fold(name))), ...lasting(standing)];
    if (everywhere) reach(standing, tree, here);
  }
  return standing;
}

function unknownClaim(path: string): Claim {
  const dot = path.lastIndexOf('.');
  const format = FORMATS[path.slice(dot).toLowerCase()] ?? 'jsonc';
  return {
    client: UNKNOWN,
    location: { path, scope: 'project', format, dialect: 'generic', roots: [] },
    atHome: false,
    wildness: 0,
    order: 0,
  };
}
