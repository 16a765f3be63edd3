import { realpathSync } from 'node:fs';
import path from 'node:path';
import type { ChildCommand } from './childTransport.ts';

export interface Sandbox {
  /** Whether the server may reach the network; a runner that downloads needs it. */
  readonly network: boolean;
}

/** Where people keep files, and where sockets stand that give rights away (docker.sock, the session's bus). */
const HIDDEN = ['/home', '/root', '/mnt', '/media', '/srv', '/run', '/tmp', '/var/tmp'];

/**
 * The same command under bubblewrap: the system read-only, an empty home that is thrown away, no file of the user in sight but the
 * folder that it runs in and the programs on PATH, own process numbers, so that everything ends with it.
 */
export function sandboxed(what: ChildCommand, { network }: Sandbox): ChildCommand {
  const home = what.env.HOME ?? '/nonexistent';
  const kept = programFolders(what.env.PATH ?? '', home);
  const args = [
    ...['--die-with-parent', '--unshare-pid', '--unshare-ipc', '--unshare-uts', '--unshare-cgroup-try', '--cap-drop', 'ALL'],
    ...(network ? [] : ['--unshare-net']),
    ...['--ro-bind', '/', '/', '--dev', '/dev', '--proc', '/proc'],
    ...HIDDEN.filter(exists).flatMap((folder) => ['--tmpfs', folder]),
    // Where systemd keeps the name servers that /etc/resolv.conf leads to.
    ...['--ro-bind-try', '/run/systemd/resolve', '/run/systemd/resolve'],
    ...['--tmpfs', home],
    ...[...kept, ...(path.dirname(what.cwd) === what.cwd || what.cwd === home ? [] : [what.cwd])].flatMap((f) => ['--ro-bind-try', f, f]),
    ...['--chdir', what.cwd, '--', what.command, ...what.args],
  ];
  return { ...what, command: 'bwrap', args, cwd: '/' };
}

/**
 * Programs that were installed where files are hidden (nvm, pyenv, cargo below the home; a tool's own folder below `/tmp`): `…/bin` needs
 * the `lib` beside it. A whole home, or what lies right below `/tmp`, is not shown for a folder in it.
 */
function programFolders(searchPath: string, home: string): string[] {
  const folders = searchPath
    .split(':')
    .filter(exists)
    .map((folder) => path.dirname(folder));
  const isDeep = (folder: string) => HIDDEN.some((top) => folder.startsWith(`${top}/`) && folder.slice(top.length + 1).includes('/'));
  return [...new Set(folders.filter((folder) => folder.startsWith(`${home}/`) || isDeep(folder)))];
}

function exists(folder: string): boolean {
  try {
    return realpathSync(folder) !== '';
  } catch {
    return false;
  }
}

/** Whether bubblewrap is on this PATH. */
export function hasBubblewrap(searchPath: string): boolean {
  return searchPath.split(':').some((folder) => folder !== '' && exists(path.join(folder, 'bwrap')));
}
