import { plainText } from '../../model/untrusted.ts';
import { UsageError } from '../usageError.ts';
import { runGit } from './runGit.ts';

/**
 * The commit that a change left from: where `HEAD` and the revision parted, or the revision itself where that is not known (a shallow clone).
 * @throws UsageError for a revision that the repository does not have
 */
export function revisionOf(repository: string, since: string): string {
  const unknown = new UsageError(
    `--since ${plainText(since, 80)}: this repository has no such commit; in CI, fetch it first (fetch-depth: 0, or GIT_DEPTH: 0)`,
  );
  if (since === '' || since.startsWith('-')) throw unknown;
  const commit = hash(repository, ['rev-parse', '--verify', '--quiet', `${since}^{commit}`]);
  if (commit === undefined) throw unknown;
  return hash(repository, ['merge-base', 'HEAD', commit]) ?? commit;
}

function hash(repository: string, args: readonly string[]): string | undefined {
  const answer = runGit(repository, args);
  return answer.ok ? /^[0-9a-f]{40,64}/.exec(answer.bytes.toString('latin1'))?.[0] : undefined;
}
