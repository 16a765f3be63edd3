import type { Format, Location, Referral } from '../model/client.ts';
import type { Machine } from '../model/machine.ts';
import { booleanOf, child, itemsOf, membersOf, type Node, textOf } from '../model/node.ts';
import { type IgnoreRule, ignored } from './ignoreRules.ts';
import { nodesAt } from './nodesAt.ts';
import type { Claim } from './patternTree.ts';
import { pathsOf } from './place.ts';
import type { Sighting } from './survey.ts';

/** More files than this one file does not name. */
const FILES_LIMIT = 100;

/**
 * The files that other files name as holding servers: `"mcpServers": "./servers.json"` of a plugin's manifest, `mcpConfigPath` of
 * Rovo Dev, folders of plugins in VS Code's settings. A marketplace does so for each of its plugins. What stands in a project leads nowhere but below it.
 */
export async function referredFiles({ machine, exclude, sightings, read }: Reading): Promise<Sighting[]> {
  const found: Sighting[] = [];
  for (const sighting of sightings) {
    const { refers, format } = sighting.claim.location;
    if (refers && sighting.variant === undefined) found.push(...named(machine, sighting, refers, await read(sighting.path, format)));
  }
  const { sep } = pathsOf(machine);
  return found.filter(({ path, top }) => !isExcluded(exclude, path.slice(top.length + 1).split(sep)));
}

/** By the file itself or by a folder above it. */
function isExcluded(exclude: readonly IgnoreRule[], trail: readonly string[]): boolean {
  return exclude.length > 0 && trail.some((_, index) => ignored(exclude, trail.slice(0, index + 1), index < trail.length - 1));
}

interface Reading {
  readonly machine: Machine;
  readonly exclude: readonly IgnoreRule[];
  readonly sightings: readonly Sighting[];
  read(path: string, format: Format): Promise<Node | undefined>;
}

function named(machine: Machine, sighting: Sighting, refers: Referral, root: Node | undefined): Sighting[] {
  const { each } = refers;
  const namings = each ? nodesAt(root, each.at).flatMap((node) => naming(node, refers, child(node, each.folder))) : naming(root, refers);
  const paths = namings.slice(0, FILES_LIMIT).flatMap((one) => locate(machine, sighting, one) ?? []);
  return [...new Set(paths)]
    .filter((path) => path !== sighting.path && machine.kind(path) === 'file')
    .map((path) => ({ ...sighting, path, claim: claimOf(sighting.claim, refers, path) }));
}

/** A file as it is named, and the folder that is named with it. */
interface Naming {
  readonly name: string;
  readonly folder: string;
}

function naming(node: Node | undefined, { at, inFolders }: Referral, folder?: Node): Naming[] {
  if (inFolders) {
    const folders = at.flatMap((route) => nodesAt(node, route)).flatMap(foldersIn);
    return folders.flatMap((plugin) => inFolders.map((file) => ({ name: `${plugin}/${file}`, folder: '' })));
  }
  const texts = at.flatMap((route) => nodesAt(node, route)).flatMap((named) => [named, ...itemsOf(named)]);
  return texts.flatMap((text) => textOf(text)?.value ?? []).map((name) => ({ name, folder: textOf(folder)?.value ?? '' }));
}

/** `["~/plugin"]`, or `{"~/plugin": true}`. */
function foldersIn(node: Node): string[] {
  const listed = itemsOf(node).flatMap((item) => textOf(item)?.value ?? []);
  const on = membersOf(node).filter(({ value }) => booleanOf(value)?.value !== false);
  return [...listed, ...on.map(({ key }) => key.value)].map((folder) => folder.replace(/[/\\]+$/, ''));
}

/** Folders in which a manifest stands below its package. */
const MANIFEST_FOLDER = /[/\\](?:\.(?:claude|codex|cursor)-plugin|\.plugin|\.github[/\\]plugin)$/;

function locate(machine: Machine, { path, claim }: Sighting, { name, folder }: Naming): string | undefined {
  const paths = pathsOf(machine);
  const top = paths.dirname(path).replace(MANIFEST_FOLDER, '');
  const written = name.replace(/^\$\{(?:CLAUDE_)?PLUGIN_ROOT\}[/\\]?/, '').replace(/^~(?=[/\\])/, machine.home);
  if (!isPath(written) || (folder !== '' && !isPath(folder))) return undefined;
  const target = paths.resolve(top, folder, written);
  const isInside = (inner: string, outer: string) => inner.startsWith(outer.endsWith(paths.sep) ? outer : `${outer}${paths.sep}`);
  if (claim.atHome && claim.location.scope === 'user' && !/^[/\\]{2}/.test(target)) return target;
  if (!isInside(target, top)) return undefined;
  // A link may lead elsewhere.
  const real = machine.realpath(target);
  return real !== undefined && isInside(real, machine.realpath(top) ?? top) ? target : undefined;
}

function isPath(text: string): boolean {
  return text !== '' && text.length <= 4096 && !/^[a-z][a-z0-9+.-]+:\/\/|\0/i.test(text);
}

const BUNDLE = 'A bundle (MCPB) is an archive; it is not unpacked. Its manifest is read where a client has installed it.';

function claimOf(claim: Claim, { dialect, roots, inFolders }: Referral, path: string): Claim {
  const { refers: _, shared: __, layer: ___, ...location } = claim.location;
  const referred: Location = /\.(?:mcpb|dxt)$/i.test(path)
    ? { ...location, format: 'opaque', dialect: 'none', roots: [], support: 'detect', reason: BUNDLE }
    : { ...location, format: /\.ya?ml$/i.test(path) ? 'yaml' : 'json', dialect, roots, ...(inFolders && { scope: 'plugin' }) };
  return { ...claim, location: referred, wildness: 2 };
}
