import { type Entry, remoteUrl } from '../model/entry.ts';
import type { Catalog, CatalogEntry, CatalogMatch } from '../model/policy.ts';

const known = new WeakMap<Catalog, ReadonlyMap<string, readonly CatalogEntry[]>>();

/** The entries of a catalog that can mean this server at all; a registry holds thousands that cannot. In the order of the catalog's parts. */
export function candidates(catalog: Catalog, entry: Entry): CatalogEntry[] {
  let index = known.get(catalog);
  if (!index) {
    index = indexOf(catalog);
    known.set(catalog, index);
  }
  const found = index;
  return keysOf(entry).flatMap((key) => found.get(key) ?? []);
}

function indexOf({ entries }: Catalog): Map<string, CatalogEntry[]> {
  const index = new Map<string, CatalogEntry[]>();
  for (const listed of entries) {
    const key = keyOf(listed.match);
    const shelf = index.get(key);
    if (shelf) shelf.push(listed);
    else index.set(key, [listed]);
  }
  return index;
}

/** One thing that a server must have for the match to count; `any` where that cannot be said. */
function keyOf({ package: name, name: title, command, url }: CatalogMatch): string {
  if (name !== undefined) return `package ${name}`;
  if (title !== undefined) return `name ${title}`;
  if (command !== undefined) return `command ${command[0]}`;
  const host = url !== undefined && !url.includes('*') && URL.canParse(url) ? hostOf(url) : undefined;
  return host === undefined ? 'any' : `host ${host}`;
}

function keysOf(entry: Entry): string[] {
  const { transport } = entry;
  const stdio = transport.kind === 'stdio' ? transport : undefined;
  const found = stdio?.launch.package;
  const url = remoteUrl(entry)?.value;
  return [
    ...(found ? [`package ${found.ecosystem}:${found.name}`] : []),
    `name ${entry.name.value}`,
    ...(stdio ? [`command ${stdio.command.value}`] : []),
    ...(url !== undefined && URL.canParse(url) ? [`host ${hostOf(url)}`] : []),
    'any',
  ];
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/\.$/, '');
}
