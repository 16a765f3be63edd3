import path from 'node:path';
import type { ChildCommand } from './childCommand.ts';
import type { Environment } from './environment.ts';
import { contains, exists, HIDDEN, isPrivate, OWN, realOf } from './hiddenFolders.ts';
import { programPlaces } from './programPlace.ts';

export interface Sandbox {
  /** Whether the server may reach the network; a runner that downloads needs it. */
  readonly network: boolean;
}

/** A command, and the files that it names as its program, where they are not simply on PATH. */
type Sandboxed = ChildCommand & { readonly programs?: readonly string[] };

/** What loads code into any program, or has the C library read or write files, before its first line runs. */
const LOADER = /^(?:LD_\w+|GLIBC_TUNABLES|GCONV_PATH|LOCPATH|NLSPATH|MALLOC_TRACE|GETCONF_DIR|HOSTALIASES|RES_OPTIONS|LOCALDOMAIN)$/;

/**
 * The same command under bubblewrap: the system read-only, an empty home that is thrown away, no file of the user in sight but the
 * folder that it runs in, the program that it names and the programs on PATH, own process numbers, so that everything ends with it. Which
 * bubblewrap that is, and what is shown of the home, is said by the user's own environment, never by the entry's.
 */
export function sandboxed(what: Sandboxed, { network }: Sandbox, own: Environment): ChildCommand {
  const homes = [...new Set([own.HOME, what.env.HOME].filter((home) => home !== undefined))];
  const realHomes = [...new Set(homes.flatMap((home) => [home, realOf(home) ?? home]))];
  const programs = (what.programs ?? []).flatMap((file) => programPlaces(path.resolve(what.cwd, file), realHomes));
  const inside = Object.entries(what.env).filter(([name]) => LOADER.test(name));
  const args = [
    ...['--die-with-parent', '--unshare-pid', '--unshare-ipc', '--unshare-uts', '--unshare-cgroup-try', '--cap-drop', 'ALL'],
    ...(network ? [] : ['--unshare-net']),
    ...['--ro-bind', '/', '/', '--dev', '/dev', '--proc', '/proc'],
    ...HIDDEN.filter(exists).flatMap((folder) => ['--tmpfs', folder]),
    // Where systemd keeps the name servers that /etc/resolv.conf leads to.
    ...['--ro-bind-try', '/run/systemd/resolve', '/run/systemd/resolve'],
    ...homes.flatMap((home) => ['--tmpfs', home]),
    ...programFolders(own.PATH ?? '', own.HOME ?? '/nonexistent').flatMap(shown),
    ...programs.filter((place) => HIDDEN.concat(homes).some((top) => contains(top, place))).flatMap(shown),
    ...folderOf(what.cwd, realHomes),
    ...inside.flatMap(([name, value]) => ['--setenv', name, value]),
    ...['--chdir', what.cwd, '--', what.command, ...what.args],
  ];
  const env = Object.fromEntries(Object.entries(what.env).filter(([name]) => !LOADER.test(name)));
  return { command: bubblewrap(own.PATH ?? '') ?? 'bwrap', args, env, cwd: '/' };
}

function shown(folder: string): string[] {
  return ['--ro-bind-try', folder, folder];
}

/** The folder that a server runs in: shown, but no home, nothing around one, and nothing that programs keep for themselves in it. */
function folderOf(cwd: string, homes: readonly string[]): string[] {
  if (!isPrivate(realOf(cwd) ?? cwd, homes)) return shown(cwd);
  return [...HIDDEN, ...homes].some((top) => contains(top, cwd)) ? ['--dir', cwd] : [];
}

/** What programs need beside the folder that they stand in; keys and settings often lie there too (`~/.docker`, `~/.cargo`, `~/.local/share`). */
const BESIDE = ['lib', 'lib64', 'libexec', 'pyvenv.cfg', 'tools', 'install', 'installs', 'versions', 'share/pipx', 'share/uv', 'pipx'];

/**
 * Programs that were installed where files are hidden (nvm, pyenv, cargo below the home; a tool's own folder below `/tmp` or at the top). What
 * lies right in a home is not shown for a folder in it, nor what lies right below `/tmp`.
 */
function programFolders(searchPath: string, home: string): string[] {
  const isHidden = (folder: string) => [...HIDDEN, home].some((top) => folder.startsWith(`${top}/`));
  const isDeep = (folder: string) =>
    HIDDEN.some((top) => folder.startsWith(`${top}/`) && folder.slice(top.length + 1).includes('/')) ||
    OWN.some((top) => contains(top, folder));
  const needed = (folder: string) => {
    const parent = path.dirname(folder);
    if (path.basename(parent) === 'node_modules') return [parent];
    return parent.startsWith(`${home}/`) || isDeep(parent) ? [folder, ...BESIDE.map((name) => path.join(parent, name))] : [folder];
  };
  const folders = searchPath.split(':').filter((folder) => path.isAbsolute(folder) && exists(folder));
  return [
    ...new Set(
      folders
        .map((folder) => path.resolve(folder))
        .filter(isHidden)
        .flatMap(needed),
    ),
  ];
}

/** The bubblewrap on this PATH, as an absolute path; a folder that is named from the current one may be anybody's. */
export function bubblewrap(searchPath: string): string | undefined {
  const candidates = searchPath.split(':').filter((folder) => path.isAbsolute(folder));
  return candidates.map((folder) => path.join(folder, 'bwrap')).find(exists);
}
