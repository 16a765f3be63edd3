import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import type { ChildCommand } from './childCommand.ts';

const VARIABLE = 'MCP_AUDIT_RUN';
const SHELL = '/bin/sh';
/** `-w` in dash and busybox, `-x` in bash; a shell that knows neither runs the server without this half of its mark. */
const SCRIPT = 'ulimit -w "$0" 2>/dev/null || ulimit -x "$0" 2>/dev/null; exec "$@"';

/** What `/proc/PID` shows of a process, as far as it may be read. */
export interface Traits {
  readonly environ: string;
  readonly limits: string;
}

/** The same command with a mark, a decimal number unique to one run of one server, that its children inherit wherever they go in the tree. */
export function marked(what: ChildCommand, mark: string): ChildCommand {
  return { ...what, env: { ...what.env, [VARIABLE]: mark } };
}

/** The mark of a command, empty where it has none. */
export function markOf({ env }: ChildCommand): string {
  return env[VARIABLE] ?? '';
}

/**
 * The same command with its limit of file locks set to its mark. Linux has not enforced that limit since 2.4.25 (setrlimit(2), RLIMIT_LOCKS),
 * yet hands it to each child, shows it in `/proc/PID/limits`, and lets nobody but root raise it: it still tells where a process came from
 * that emptied its environment, left its session and lost its parent. One that also lowers it on purpose is ended by the sandbox alone.
 * Set by a shell that becomes the program. Unchanged on other systems, and where the program is not found: starting it says why.
 */
export function limited(what: ChildCommand): ChildCommand {
  if (process.platform !== 'linux' || !isProgram(SHELL)) return what;
  const program = programOf(what);
  return program === undefined ? what : { ...what, command: SHELL, args: ['-c', SCRIPT, markOf(what), program, ...what.args] };
}

/** In its environment, which it may have emptied, or as the hard limit, which nothing but lowering it sheds. */
export function isMarked({ environ, limits }: Traits, mark: string): boolean {
  return environ.includes(`${VARIABLE}=${mark}`) || /^Max file locks +\S+ +(\d+)/m.exec(limits)?.[1] === mark;
}

/** What `execvp` would run: the first on the PATH that the server is given, seen from its folder. */
function programOf({ command, env, cwd }: ChildCommand): string | undefined {
  const folders = command.includes('/') ? [''] : (env.PATH ?? '/bin:/usr/bin').split(':');
  return folders.map((folder) => path.resolve(cwd, folder, command)).find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
