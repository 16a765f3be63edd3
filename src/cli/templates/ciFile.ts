import { VERSION } from '../version.ts';
import { githubWorkflow } from './github.ts';
import { gitlabJob } from './gitlab.ts';
import { preCommitConfig } from './preCommit.ts';

export type CiSystem = 'github' | 'gitlab' | 'pre-commit';

interface CiFile {
  readonly path: string;
  readonly text: string;
  /** What is left to do by hand. */
  readonly next: string;
}

/** What each system reads, and from where. */
export const CI_FILES: Readonly<Record<CiSystem, CiFile>> = {
  github: {
    path: '.github/workflows/mcp-audit.yml',
    text: githubWorkflow(VERSION),
    next: 'Commit it. If your default branch is not main, say so under push.',
  },
  gitlab: {
    path: '.gitlab/mcp-audit.yml',
    text: gitlabJob(VERSION),
    next: 'Commit it, and name it under include in .gitlab-ci.yml: `- local: .gitlab/mcp-audit.yml`',
  },
  'pre-commit': { path: '.pre-commit-config.yaml', text: preCommitConfig(VERSION), next: 'Commit it, then: pre-commit install' },
};
