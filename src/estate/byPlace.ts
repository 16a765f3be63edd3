import type { Directive } from '../model/directive.ts';
import type { Entry } from '../model/entry.ts';
import { folderKey } from '../model/folderKey.ts';

/** The project that an entry belongs to, and that a directive is limited to: a `folderKey`, or undefined for everywhere. */
export function placeOf({ project, file }: Entry): string | undefined {
  const own = project ?? (file.scope === 'project' ? (file.project ?? '') : undefined);
  return own === undefined ? undefined : folderKey(own);
}

/** The project that a directive is limited to. */
export function limitOf({ project, file }: Directive): string | undefined {
  const own = project ?? (file.scope === 'project' ? file.project : undefined);
  return own === undefined ? undefined : folderKey(own);
}

/** Directives by the place that they hold for; what holds everywhere holds in every place. */
export interface ByPlace {
  /** The projects that are named. */
  readonly projects: readonly string[];
  /** What reaches into folders below a project is among them. */
  readonly reaching: boolean;
  readonly all: readonly Directive[];
  at(place: string | undefined): readonly Directive[];
}

/** Sorts directives by place, in their order. */
export function byPlace(directives: readonly Directive[]): ByPlace {
  const placed = directives.map((directive, order) => ({ directive, order, limit: limitOf(directive) }));
  const wide = placed.filter(({ directive, limit }) => limit === undefined || directive.below);
  const exact = new Map<string, typeof placed>();
  for (const item of placed) {
    if (item.limit === undefined || item.directive.below) continue;
    const known = exact.get(item.limit);
    if (known) known.push(item);
    else exact.set(item.limit, [item]);
  }
  const projects = [...new Set(placed.flatMap(({ limit }) => limit ?? []))];
  const at = (place: string | undefined) => {
    const here = wide.filter(({ limit }) => limit === undefined || (place !== undefined && isWithin(place, limit)));
    const own = place === undefined ? [] : (exact.get(place) ?? []);
    const all = own.length === 0 ? here : [...here, ...own].sort((a, b) => a.order - b.order);
    return all.map(({ directive }) => directive);
  };
  return { projects, all: directives, reaching: wide.some(({ limit }) => limit !== undefined), at };
}

/** Whether a folder is another, or below it; both as `folderKey`. */
export function isWithin(place: string, folder: string): boolean {
  return place === folder || place.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}
