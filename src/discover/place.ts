import { posix, win32 } from 'node:path';
import type { Machine, Platform } from '../model/machine.ts';

/** A home and the system around it: this machine's own, or one of the other side of WSL. */
export interface Place {
  /** Which clients' locations count here. */
  readonly layout: Platform;
  readonly home: string;
  /** False for the other side of WSL: what cannot be read there is not this user's affair. */
  readonly own: boolean;
  /** An environment variable's folder in this machine's own form; undefined where it is unset and has no usual value. */
  variable(name: string): string | undefined;
  /** An absolute path as programs there write it, in this machine's own form; undefined where it is none or lies on the network. */
  locate(path: string): string | undefined;
}

/** The paths of the machine, whatever this program runs on. */
export function pathsOf(machine: Machine): typeof posix {
  return machine.platform === 'windows' ? win32 : posix;
}

/** A name below a folder. */
export function below(machine: Machine, folder: string, name: string): string {
  const separator = machine.platform === 'windows' ? '\\' : '/';
  return folder.endsWith(separator) ? `${folder}${name}` : `${folder}${separator}${name}`;
}

/** The usual values of variables that are seldom set (XDG base directories; Windows known folders). `~` is the home. */
const USUAL: Readonly<Record<'unix' | 'windows', Readonly<Record<string, string>>>> = {
  unix: { XDG_CONFIG_HOME: '~/.config', XDG_DATA_HOME: '~/.local/share', XDG_STATE_HOME: '~/.local/state', XDG_CACHE_HOME: '~/.cache' },
  windows: {
    USERPROFILE: '~',
    APPDATA: '~/AppData/Roaming',
    LOCALAPPDATA: '~/AppData/Local',
    PROGRAMDATA: 'C:/ProgramData',
    PROGRAMFILES: 'C:/Program Files',
  },
};

/** This machine's own home, and with it the homes on the other side of WSL. */
export function placesOf(machine: Machine): Place[] {
  const own = placeOf(machine, { layout: machine.platform, home: machine.home, own: true });
  return [
    own,
    ...(machine.platform === 'linux' ? windowsHomes(machine) : []),
    ...(machine.platform === 'windows' ? linuxHomes(machine, own) : []),
  ];
}

interface Site {
  readonly layout: Platform;
  readonly home: string;
  readonly own: boolean;
  /** Where the other side's root stands on this machine. */
  readonly root?: string;
}

function placeOf(machine: Machine, { layout, home, own, root }: Site): Place {
  const paths = pathsOf(machine);
  let hasWsl: boolean | undefined;
  const locate = (path: string) => {
    const inWsl = withinWsl(path);
    if (inWsl !== undefined && machine.platform === 'windows') {
      hasWsl ??= own && hasDistribution(machine, place);
      return hasWsl ? paths.normalize(path) : undefined;
    }
    const inOwnForm = inWsl ?? (root === undefined ? ownPath(machine, path) : otherSide(layout, root, path));
    return inOwnForm === undefined ? undefined : paths.normalize(inOwnForm);
  };
  const usual = USUAL[layout === 'windows' ? 'windows' : 'unix'];
  const place: Place = {
    layout,
    home,
    own,
    locate,
    variable(name) {
      const set = own ? environment(machine, name) : undefined;
      if (set) return paths.resolve(machine.cwd, set.startsWith('~/') ? paths.join(home, set.slice(2)) : set);
      const value = usual[layout === 'windows' ? name.toUpperCase() : name];
      return value?.startsWith('~') ? paths.join(home, value.slice(1)) : value && locate(value);
    },
  };
  return place;
}

/** A variable that is set, by the name that it has here: Windows takes any case. */
export function variableName({ platform, env }: Pick<Machine, 'platform' | 'env'>, name: string): string | undefined {
  const wanted = name.toLowerCase();
  const key = platform === 'windows' ? Object.keys(env).find((k) => k.toLowerCase() === wanted) : name;
  return key !== undefined && Object.hasOwn(env, key) && env[key] ? key : undefined;
}

function environment(machine: Machine, name: string): string | undefined {
  const key = variableName(machine, name);
  return key === undefined ? undefined : machine.env[key];
}

/** A share is left alone unless the home lies on it too: looking at one signs the user in to a server that a file named. */
function ownPath(machine: Machine, path: string): string | undefined {
  const network = machine.platform === 'windows' && /^[\\/]{2}/.test(path);
  if (!pathsOf(machine).isAbsolute(path) || (network && !machine.home.startsWith('\\\\'))) return undefined;
  return path;
}

/** `C:\x` is `/mnt/c/x` from within WSL; `/x` is `\\wsl.localhost\DISTRO\x` from outside. */
function otherSide(layout: Platform, root: string, path: string): string | undefined {
  if (layout !== 'windows') return path.startsWith('/') ? `${root}${path}` : undefined;
  const drive = /^([A-Za-z]):[\\/]/.exec(path)?.[1];
  return drive === undefined ? undefined : `${root}/${drive.toLowerCase()}/${path.slice(3).replaceAll('\\', '/')}`;
}

const NOT_A_USER = new Set(['public', 'default', 'default user', 'all users']);

/** `/mnt/DRIVE/Users/NAME`, where WSL mounts the drives of Windows. */
function windowsHomes(machine: Machine): Place[] {
  return folderNames(machine, '/mnt')
    .filter((drive) => /^[a-z]$/.test(drive))
    .flatMap((drive) => folderNames(machine, `/mnt/${drive}/Users`).map((user) => ({ drive, user })))
    .filter(({ user }) => !NOT_A_USER.has(user.toLowerCase()))
    .map(({ drive, user }) => placeOf(machine, { layout: 'windows', home: `/mnt/${drive}/Users/${user}`, own: false, root: '/mnt' }));
}

const SHARE = '\\\\wsl.localhost\\';

/** A path within a distribution, as Windows sees it. */
export function wslPath(distribution: string, path: string): string {
  return `${SHARE}${distribution}${path.replaceAll('/', '\\')}`;
}

/** The path that it has within: which distribution it is of cannot be told from there. */
function withinWsl(path: string): string | undefined {
  if (!path.startsWith(SHARE)) return undefined;
  const [, ...names] = path.slice(SHARE.length).split('\\');
  return `/${names.join('/')}`;
}

/** What the Store calls the usual distributions; Windows does not list them as folders. */
const DISTRIBUTIONS = [
  'Ubuntu',
  'Ubuntu-24.04',
  'Ubuntu-22.04',
  'Ubuntu-20.04',
  'Debian',
  'kali-linux',
  'openSUSE-Tumbleweed',
  'FedoraLinux-43',
  'archlinux',
];

/** `\\wsl.localhost\DISTRO\home\NAME`, looked for only where a distribution is installed: elsewhere the name would be asked of the network. */
function linuxHomes(machine: Machine, own: Place): Place[] {
  if (!hasDistribution(machine, own)) return [];
  const listed = folderNames(machine, SHARE);
  return (listed.length > 0 ? listed : DISTRIBUTIONS).flatMap((distribution) => {
    const root = `${SHARE}${distribution}`;
    const users = folderNames(machine, `${root}\\home`).map((user) => `${root}\\home\\${user}`);
    return users.map((home) => placeOf(machine, { layout: 'linux', home, own: false, root }));
  });
}

/** A distribution's disk lies in `wsl/GUID`, before WSL 2.4.4 in the Store package. */
function hasDistribution(machine: Machine, own: Place): boolean {
  const local = own.variable('LOCALAPPDATA');
  if (local === undefined) return false;
  if (folderNames(machine, `${local}\\wsl`).length > 0) return true;
  const packages = folderNames(machine, `${local}\\Packages`);
  return packages.some((name) => machine.kind(`${local}\\Packages\\${name}\\LocalState\\ext4.vhdx`) === 'file');
}

function folderNames(machine: Machine, path: string): string[] {
  if (machine.kind(path) !== 'directory' && path !== SHARE) return [];
  const listing = machine.list(path);
  return listing.ok ? listing.names.filter((n) => n.type === 'directory').map((n) => n.name) : [];
}
