import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A git repository in a folder of its own, untouched by the configuration of whoever runs the tests. */
export interface ScratchRepository {
  readonly root: string;
  git(...args: string[]): string;
  gitInput(input: Buffer, ...args: string[]): string;
  write(path: string, text: string): void;
  link(path: string, target: string): void;
  /** Everything that is there, as one commit; returns its name. */
  commit(): string;
  remove(): void;
}

export function scratchRepository(): ScratchRepository {
  const root = mkdtempSync(join(tmpdir(), 'repository-'));
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  const identity = [
    '-c',
    'user.name=Dev',
    '-c',
    'user.email=dev@example.com',
    '-c',
    'commit.gpgsign=false',
    '-c',
    'protocol.file.allow=always',
  ];
  const gitInput = (input: Buffer, ...args: string[]) =>
    execFileSync('git', ['-C', root, ...identity, ...args], { env, encoding: 'utf8', input, stdio: 'pipe' }).trim();
  const git = (...args: string[]) => gitInput(Buffer.alloc(0), ...args);
  git('init', '-q', '-b', 'main');
  const at = (path: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    return join(root, path);
  };
  return {
    root,
    git,
    gitInput,
    write: (path, text) => writeFileSync(at(path), text),
    link: (path, target) => symlinkSync(target, at(path)),
    commit() {
      git('add', '-A');
      git('commit', '-q', '--allow-empty', '-m', 'Change');
      return git('rev-parse', 'HEAD');
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
