import type { Location } from '../../model/client.ts';
import type { Platform } from '../../model/machine.ts';

/** A folder in the notation of `Location`, and where it counts; `os` absent: everywhere. */
export interface Folder {
  readonly path: string;
  readonly os?: readonly Platform[];
}

/** The same file in each of the folders. */
export function inEach(folders: readonly Folder[], file: string, rest: Omit<Location, 'path' | 'os'>): Location[] {
  return folders.map((folder) => ({ ...folder, path: `${folder.path}/${file}`, ...rest }));
}

/** One folder per OS. */
export function perOs(paths: Partial<Record<Platform, string>>): Folder[] {
  const platforms: readonly Platform[] = ['linux', 'macos', 'windows'];
  return platforms.flatMap((os) => (paths[os] === undefined ? [] : { path: paths[os], os: [os] }));
}

/** The same below the folder that a variable names instead of the usual one; both are looked at, for the variable may be set elsewhere. */
export function homeOr(usual: string, variable: string): Folder[] {
  return [{ path: usual }, { path: `$${variable}` }];
}

/** `~/.config/name` on every OS given (XDG base directories; `XDG_CONFIG_HOME` moves it). */
export function configHome(name: string, os?: readonly Platform[]): Folder[] {
  return ['~/.config', '$XDG_CONFIG_HOME'].map((base) => ({ path: `${base}/${name}`, ...(os && { os }) }));
}

/** `~/.config/name` on Linux and macOS, `%APPDATA%` on Windows. */
export function configOrAppData(name: string, windows = name): Folder[] {
  return [...configHome(name, ['linux', 'macos']), ...perOs({ windows: `$APPDATA/${windows}` })];
}

/** Where Electron and the like keep a program's data (`app.getPath('appData')`). */
export function applicationData(name: string): Folder[] {
  return [...configHome(name, ['linux']), ...perOs({ macos: `~/Library/Application Support/${name}`, windows: `$APPDATA/${name}` })];
}
