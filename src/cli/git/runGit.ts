import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';

/** More than this much of git's answer is not taken: 2 GiB. */
const ANSWER_LIMIT = 2 ** 31 - 1;

/** What a repository's own configuration could have git run while it only reads; nothing of it is wanted here. */
const NOTHING_RUNS = ['--no-pager', '-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', 'core.alternateRefsCommand='];

/** Where a caller's git (a hook's) says its repository is; each folder is asked for its own. */
const ELSEWHERE = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_PREFIX', 'GIT_OBJECT_DIRECTORY', 'GIT_NAMESPACE', 'GIT_EXTERNAL_DIFF'];

export type GitAnswer =
  | { readonly ok: true; readonly bytes: Buffer }
  | { readonly ok: false; readonly missing: boolean; readonly said: string };

/**
 * Asks git about a repository. It reads objects only: no hook, no filter, no pager runs, and nothing is fetched
 * (a partial clone would fetch what it lacks: `GIT_NO_LAZY_FETCH` since git 2.44, no allowed protocol before). Objects are taken for what
 * they are, whatever the repository would have them replaced with.
 */
export function runGit(folder: string, args: readonly string[], input?: string): GitAnswer {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ELSEWHERE.includes(name)));
  const result = spawnSync('git', [...NOTHING_RUNS, '-C', folder, ...args], {
    env: {
      ...env,
      GIT_NO_LAZY_FETCH: '1',
      GIT_ALLOW_PROTOCOL: 'none',
      GIT_NO_REPLACE_OBJECTS: '1',
      GIT_OPTIONAL_LOCKS: '0',
      GIT_TERMINAL_PROMPT: '0',
      LC_ALL: 'C',
    },
    input: input ?? '',
    // Windows looks for a program in the current folder first, and that may be the repository.
    cwd: dirname(process.execPath),
    maxBuffer: ANSWER_LIMIT,
    windowsHide: true,
  });
  if (result.status === 0) return { ok: true, bytes: result.stdout };
  const missing = result.error !== undefined && 'code' in result.error && result.error.code === 'ENOENT';
  return { ok: false, missing, said: String(result.stderr ?? '').split('\n', 1)[0] ?? '' };
}
