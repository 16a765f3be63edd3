import type { Client, Location, Memory } from '../model/client.ts';
import { chezmoiName } from './chezmoiName.ts';
import { type NameGlob, nameGlob } from './nameGlob.ts';

/** What a path that a pattern matches is to a client. */
export interface Claim {
  readonly client: Client;
  readonly location: Location;
  /** A file of this user or system, found where it belongs. */
  readonly atHome: boolean;
  /**
   * `copy`: a path that the client reads in a home, met elsewhere. `namesake`: only the name is the client's.
   * `guess`: the name is nobody's in particular.
   */
  readonly likeness?: 'copy' | 'namesake' | 'guess';
  /** The lower, the more specific: a fixed path, a fixed end at any depth, wildcards. */
  readonly wildness: 0 | 1 | 2;
  /** Position among all locations: the last resort of order. */
  readonly order: number;
}

/** What stands at the end of a pattern. */
export type Leaf = { readonly claim: Claim } | { readonly memory: Memory };

/**
 * All patterns at once, as a tree of names: a walk carries the branches that it stands on from folder to folder,
 * so that an entry costs a look-up or two, however many patterns there are.
 */
export interface Branch {
  readonly names: Map<string, Branch>;
  /** Wildcards by the extension of what they match (`.json`); under the empty string those that fix none. */
  readonly globs: Map<string, { readonly glob: NameGlob; readonly source: string; readonly branch: Branch }[]>;
  /** A `**` from here on. */
  deep?: Branch;
  /** A branch that any folder's name leads back to. */
  readonly anyDepth: boolean;
  readonly leaves: Leaf[];
}

/** An empty branch, to which patterns are added. */
export function branch(anyDepth = false): Branch {
  return { names: new Map(), globs: new Map(), anyDepth, leaves: [] };
}

/** Adds a pattern: globs of one name each, or `**`. `fold` brings names to the form in which the file system compares them. */
export function plant(tree: Branch, segments: readonly string[], leaf: Leaf): void {
  let here = tree;
  for (const segment of segments) here = segment === '**' ? deepBranch(here) : nameBranch(here, segment);
  here.leaves.push(leaf);
}

function deepBranch(here: Branch): Branch {
  here.deep ??= branch(true);
  return here.deep;
}

function nameBranch(here: Branch, segment: string): Branch {
  const glob = nameGlob(segment);
  if (glob.literal !== undefined) {
    const next = here.names.get(glob.literal) ?? branch();
    here.names.set(glob.literal, next);
    return next;
  }
  const bucket = extensionOf(segment);
  const fixed = /[*?[\\]/.test(bucket) ? '' : bucket;
  const globs = here.globs.get(fixed) ?? [];
  here.globs.set(fixed, globs);
  const known = globs.find((g) => g.source === segment);
  if (known) return known.branch;
  const next = { glob, source: segment, branch: branch() };
  globs.push(next);
  return next.branch;
}

function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot);
}

/** A branch that the walk stands on, and the folder that its pattern began at. */
export interface Standing {
  readonly branch: Branch;
  readonly anchor: string;
}

/** The branches that a name leads to, those of `**` apart: whoever asks decides whether any folder will do. */
export function advance(standing: readonly Standing[], name: string): Standing[] {
  const reached: Standing[] = [];
  for (const { branch: here, anchor } of standing) {
    const named = here.names.get(name);
    if (named) reach(reached, named, anchor);
    if (here.globs.size === 0) continue;
    const extension = extensionOf(name);
    globbed(here, extension, name, anchor, reached);
    if (extension !== '') globbed(here, '', name, anchor, reached);
  }
  return reached;
}

/** As `advance`, and for the name that the entry has once it is put into a home: people keep their homes as chezmoi's sources. */
export function advanceInSources(standing: readonly Standing[], name: string, fold: (name: string) => string): Standing[] {
  const reached = advance(standing, fold(name));
  const kept = chezmoiName(name);
  if (kept !== undefined) reached.push(...advance(standing, fold(kept)));
  return reached;
}

function globbed(here: Branch, bucket: string, name: string, anchor: string, reached: Standing[]): void {
  for (const { glob, branch: next } of here.globs.get(bucket) ?? []) if (glob.matches(name)) reach(reached, next, anchor);
}

/** Standing before a `**` is standing behind it too, for it may be no folder at all. */
export function reach(reached: Standing[], next: Branch, anchor: string): void {
  reached.push({ branch: next, anchor });
  if (next.deep) reached.push({ branch: next.deep, anchor });
}

/** The branches of `**`, which every folder keeps. */
export function lasting(standing: readonly Standing[]): readonly Standing[] {
  return standing.some((s) => s.branch.anyDepth) ? standing.filter((s) => s.branch.anyDepth) : NONE;
}

const NONE: readonly Standing[] = [];

/** Whether any pattern goes on below. */
export function leadsOn(standing: readonly Standing[]): boolean {
  return standing.some(({ branch: b }) => b.names.size > 0 || b.globs.size > 0 || b.anyDepth);
}
