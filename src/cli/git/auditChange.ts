import type { Parts } from '../../audit/parts.ts';
import { audit } from '../../audit.ts';
import { repositoryRoot } from '../../discover/repository.ts';
import type { Machine } from '../../model/machine.ts';
import type { Report } from '../../model/report.ts';
import { plainText } from '../../model/untrusted.ts';
import { UsageError } from '../usageError.ts';
import { gitMachine } from './gitMachine.ts';
import { gitTree } from './gitTree.ts';
import { revisionOf } from './revision.ts';
import { runGit } from './runGit.ts';

export interface Change {
  /** `--since`: findings that were there at this revision are left out. */
  readonly since?: string;
  /** `--staged`: the index is audited, not the files. */
  readonly staged: boolean;
}

/**
 * Audits what is in git: the index instead of the files, or only what came in since a revision. The paths alone are audited and no
 * server is asked, for neither this user's configuration nor what a server says is part of the change.
 * @throws UsageError where there is no repository, no git, or no such revision
 */
export async function auditChange(parts: Parts, { since, staged }: Change): Promise<Report> {
  const root = repositoryOf(parts.machine, parts.options.roots);
  const alone: Parts = { ...parts, inspect: undefined, options: { ...parts.options, user: false, projects: false, connect: 'none' } };
  const present = staged ? treeMachine(parts.machine, root, undefined) : parts.machine;
  const audited = await auditOn(present, alone);
  const now = staged ? noticed(audited, 'what is staged was audited, not the files on the disk') : audited;
  if (since === undefined) return now;

  const revision = revisionOf(root, since);
  const before = await auditOn(treeMachine(parts.machine, root, revision), alone);
  const known = new Set(before.findings.map((finding) => finding.fingerprint));
  const findings = now.findings.filter((finding) => !known.has(finding.fingerprint));
  const old = now.findings.length - findings.length;
  const notice = `only what came in since ${plainText(since, 80)} (${revision.slice(0, 12)}) is shown; ${old} older ${old === 1 ? 'finding is' : 'findings are'} left out`;
  return noticed({ ...now, findings }, notice);
}

function noticed(report: Report, notice: string): Report {
  return { ...report, run: { ...report.run, notices: [...report.run.notices, notice] } };
}

/** Roots that are not in the tree are left out: a file that is new has nothing before it. */
function auditOn(machine: Machine, parts: Parts): Promise<Report> {
  const roots = parts.options.roots.filter((root) => machine.kind(root) !== undefined);
  return audit({ ...parts, machine, options: { ...parts.options, roots } });
}

function repositoryOf(machine: Machine, roots: readonly string[]): string {
  const found = new Set(roots.map((root) => repositoryRoot(machine, root)));
  const [root] = found;
  if (root === undefined) throw new UsageError('--since and --staged need a git repository; there is none around the paths');
  if (found.size > 1) throw new UsageError('--since and --staged look at one repository; the paths lie in several');
  return root;
}

function treeMachine(machine: Machine, root: string, revision: string | undefined): Machine {
  const tree = gitTree(root, revision);
  if (tree) return gitMachine(machine, root, tree);
  const answer = runGit(root, ['rev-parse', '--git-dir']);
  if (!answer.ok && answer.missing) throw new UsageError('--since and --staged need git, and it was not found');
  throw new UsageError(`git cannot read this repository${answer.ok ? '' : `: ${plainText(answer.said, 200)}`}`);
}
