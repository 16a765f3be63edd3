import type { Machine } from '../model/machine.ts';
import { literally } from './nameGlob.ts';
import { type Place, pathsOf } from './place.ts';

/** A path with wildcards, below a folder that stands fast. */
export interface Rooted {
  readonly base: string;
  /** Globs of one name each, or `**`. */
  readonly segments: readonly string[];
}

/** Whether a location's path is below a project rather than at a fixed place. */
export function isRelative(path: string): boolean {
  return !/^(?:~|\$|\/|[A-Za-z]:[\\/]|HK[A-Z]+\\)/.test(path);
}

/** The names of a relative pattern; a `**` in front says nothing, for a project may begin at any folder. */
export function relativeSegments(path: string): string[] {
  const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.');
  return segments[0] === '**' ? segments.slice(1) : segments;
}

/** Where a pattern that is not relative begins in this place; undefined where it names nothing there (an unset variable, a registry key). */
export function rooted(machine: Machine, place: Place, path: string): Rooted | undefined {
  const segments = path.split(place.layout === 'windows' ? /[\\/]/ : '/').filter((segment) => segment !== '');
  const [first = '', ...rest] = segments;
  if (first === '~') return { base: place.home, segments: rest };
  if (first.startsWith('$')) return below(machine, place.variable(first.slice(1)), rest);
  const wild = segments.findIndex((segment) => segment.includes('*'));
  const cut = wild < 0 ? segments.length - 1 : wild;
  const head = segments.slice(0, cut).join('/');
  const base = place.locate(path.startsWith('/') ? `/${head}` : `${head}/`);
  return base === undefined ? undefined : { base, segments: segments.slice(cut) };
}

/** A variable may name the file itself. */
function below(machine: Machine, base: string | undefined, segments: readonly string[]): Rooted | undefined {
  if (base === undefined || segments.length > 0) return base === undefined ? undefined : { base, segments };
  if (machine.kind(base) === 'directory') return undefined;
  const paths = pathsOf(machine);
  return { base: paths.dirname(base), segments: [literally(paths.basename(base))] };
}
