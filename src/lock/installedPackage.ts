import type { Entry } from '../model/entry.ts';
import type { LockedPackage } from '../model/lock.ts';
import type { Machine } from '../model/machine.ts';
import { isObject, type JsonObject } from './canonical.ts';
import { configuredPackage } from './conditions.ts';

type Installed = Pick<LockedPackage, 'version' | 'integrity'>;

/** A package.json is small, a lock of npm is not. */
const LIMIT = 64 * 1024 * 1024;
/** Folders of npx that are looked at; it makes one for each set of packages. */
const MOST_CACHES = 500;

/**
 * Which version of an npm package is really there, and its integrity as npm wrote it, read from `node_modules` beside
 * the configuration or from the cache of npx. Undefined where neither holds it, where several versions could be meant,
 * and for other package managers: then nobody on this machine knows without running it.
 */
export function installedPackage(machine: Machine, entry: Entry): Installed | undefined {
  const wanted = configuredPackage(entry);
  if (wanted?.ecosystem !== 'npm') return undefined;
  const fits = (found: Installed | undefined) =>
    found?.version !== undefined && (wanted.version === undefined || found.version === wanted.version);
  const script = entry.transport.kind === 'stdio' ? entry.transport.launch.script?.value : undefined;
  const places = [...(script ? [script] : []), entry.project ?? entry.file.project ?? entry.file.path];
  const local = places.flatMap(foldersAbove).map((folder) => inFolder(machine, folder, wanted.name));
  const near = local.find(fits);
  if (near) return near;
  const cached = npxFolders(machine)
    .map((folder) => inFolder(machine, folder, wanted.name))
    .filter(fits);
  return new Set(cached.map((found) => found?.version)).size === 1 ? cached[0] : undefined;
}

function inFolder(machine: Machine, folder: string, name: string): Installed | undefined {
  const manifest = jsonAt(machine, `${folder}/node_modules/${name}/package.json`);
  if (typeof manifest?.version !== 'string') return undefined;
  // npm keeps what it installed in a hidden lock of its own; a project has one beside its package.json as well.
  const locks = [`${folder}/node_modules/.package-lock.json`, `${folder}/package-lock.json`];
  const recorded = locks.map((path) => recordOf(jsonAt(machine, path), name)).find((record) => record?.version === manifest.version);
  return { version: manifest.version, integrity: typeof recorded?.integrity === 'string' ? recorded.integrity : undefined };
}

function recordOf(lock: JsonObject | undefined, name: string): JsonObject | undefined {
  const packages = lock?.packages;
  const record = isObject(packages) ? packages[`node_modules/${name}`] : undefined;
  return isObject(record) ? record : undefined;
}

function npxFolders({ platform, home, env, list }: Machine): string[] {
  const cache = env.npm_config_cache ?? (platform === 'windows' ? `${env.LOCALAPPDATA ?? home}/npm-cache` : `${home}/.npm`);
  const listing = list(`${cache}/_npx`);
  return listing.ok ? listing.names.slice(0, MOST_CACHES).map(({ name }) => `${cache}/_npx/${name}`) : [];
}

function foldersAbove(path: string): string[] {
  const steps = path.split(/[\\/]/);
  return steps.map((_, i) => steps.slice(0, steps.length - i).join('/')).filter((folder) => folder !== '');
}

function jsonAt(machine: Machine, path: string): JsonObject | undefined {
  const reading = machine.read(path, LIMIT);
  if (!reading.ok) return undefined;
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(reading.bytes));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
