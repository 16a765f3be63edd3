import { statSync } from 'node:fs';
import path from 'node:path';
import { contains, exists, holdsHidden, realOf } from './hiddenFolders.ts';

/** What stands in the folder that holds the whole of a program. */
const MANIFESTS = [
  ...['package.json', 'deno.json', 'pyproject.toml', 'setup.py', 'requirements.txt', 'pyvenv.cfg'],
  ...['Cargo.toml', 'go.mod', 'Gemfile', 'composer.json'],
];

/**
 * What must be seen for a file to run that a command line names, and for what that is a link to: the packages that it lies among, the
 * folder with the manifest that it belongs to, its folder, or it alone. Never a home, what stands around one or right in it, and of a
 * hidden folder in a home (`~/.ssh`) only packages and what has a manifest below it.
 */
export function programPlaces(file: string, homes: readonly string[]): string[] {
  const real = realOf(file);
  if (real === undefined) return [];
  // What Node runs of a folder is said in its manifest.
  if (statSync(real).isDirectory())
    return exists(path.join(real, 'package.json')) ? programPlaces(path.join(file, 'package.json'), homes) : [];
  const places = placeOf(real, homes);
  // A link may lead anywhere: what is shown under its name must be there under its own as well.
  const named = placeOf(file, homes).filter((place) => isReal(place) || places.some((own) => contains(own, realOf(place) ?? '/')));
  return [...new Set([...named, ...places])];
}

function isReal(place: string): boolean {
  return realOf(place) === place;
}

function placeOf(file: string, homes: readonly string[]): string[] {
  const packages = /^(.*?\/node_modules)\//.exec(file)?.[1];
  if (packages !== undefined) return [packages];
  const around = foldersAround(file).filter((folder) => !holdsHidden(folder, homes) && !isHiddenIn(folder, homes));
  const whole = around.find((folder) => MANIFESTS.some((name) => exists(path.join(folder, name))));
  if (whole !== undefined) return [whole];
  if (homes.some((home) => file.startsWith(`${home}/.`))) return [];
  const folder = path.dirname(file);
  return around.includes(folder) && !homes.includes(path.dirname(folder)) ? [folder] : [file];
}

/** From the inside out. */
function foldersAround(file: string): string[] {
  const folders: string[] = [];
  for (let folder = path.dirname(file); folder !== path.dirname(folder); folder = path.dirname(folder)) folders.push(folder);
  return folders;
}

function isHiddenIn(folder: string, homes: readonly string[]): boolean {
  return homes.includes(path.dirname(folder)) && path.basename(folder).startsWith('.');
}
