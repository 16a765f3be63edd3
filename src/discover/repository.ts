import type { Machine } from '../model/machine.ts';
import { type GitIndex, gitIndex } from './gitIndex.ts';
import { pathsOf } from './place.ts';

/** A `.git` file or a config above this size is none. */
const SMALL = 1 << 20;
const INDEX_LIMIT = 512 << 20;

/** The nearest folder at or above `path` that holds `.git`: the root of the work tree; undefined where there is no repository. */
export function repositoryRoot(machine: Machine, path: string): string | undefined {
  const paths = pathsOf(machine);
  for (let here = path; ; here = paths.dirname(here)) {
    if (machine.kind(paths.join(here, '.git')) !== undefined) return here;
    if (paths.dirname(here) === here) return undefined;
  }
}

/** What git tracks in the work tree at `root`; undefined where that cannot be told. A repository without a commit or a staged file tracks nothing. */
export function trackedIn(machine: Machine, root: string): GitIndex | undefined {
  const folder = gitFolder(machine, root);
  if (folder === undefined) return undefined;
  const paths = pathsOf(machine);
  const reading = machine.read(paths.join(folder, 'index'), INDEX_LIMIT);
  if (!reading.ok) return reading.reason === 'missing' ? { has: () => false, hasBelow: () => false } : undefined;
  return gitIndex(reading.bytes, usesSha256(machine, folder) ? 32 : 20);
}

/** `.git` itself, or what a `.git` file of a work tree or submodule points to; a share is not gone to, for looking at one is a network call. */
export function gitFolder(machine: Machine, root: string): string | undefined {
  const paths = pathsOf(machine);
  const dotGit = paths.join(root, '.git');
  if (machine.kind(dotGit) === 'directory') return dotGit;
  const target = /^gitdir: ([^\r\n]+)/.exec(textAt(machine, dotGit) ?? '')?.[1];
  if (target === undefined || /^[\\/]{2}/.test(target)) return undefined;
  return paths.resolve(root, target);
}

function usesSha256(machine: Machine, folder: string): boolean {
  const paths = pathsOf(machine);
  const common = textAt(machine, paths.join(folder, 'commondir'))?.trim();
  const config = textAt(machine, paths.join(common ? paths.resolve(folder, common) : folder, 'config'));
  return /^[ \t]*objectformat[ \t]*=[ \t]*sha256/im.test(config ?? '');
}

function textAt(machine: Machine, path: string): string | undefined {
  const reading = machine.read(path, SMALL);
  return reading.ok ? new TextDecoder().decode(reading.bytes) : undefined;
}
