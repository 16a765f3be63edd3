import { type NameGlob, nameGlob } from './nameGlob.ts';

/** One line of a `.gitignore`. */
export interface IgnoreRule {
  readonly negated: boolean;
  readonly foldersOnly: boolean;
  /** How many names deep the file with the rule stands below the top of the walk. */
  readonly depth: number;
  /** A single glob matches the last name, at any depth. */
  readonly floating?: NameGlob;
  /** Globs from the rule's own folder on; `**` is any number of folders. */
  readonly anchored?: readonly (NameGlob | '**')[];
}

/** More rules than this in one file are left out: no people write them, and each costs a look at every folder. */
const RULES_LIMIT = 5000;

/** The rules of one `.gitignore`, in the order written. `depth`: see `IgnoreRule`. */
export function ignoreRules(text: string, depth: number): IgnoreRule[] {
  const lines = text.replace(/^\uFEFF/, '').split('\n', RULES_LIMIT);
  return lines.flatMap((line) => ruleOf(line.endsWith('\r') ? line.slice(0, -1) : line, depth) ?? []);
}

/**
 * Whether git would leave out the path, judged by the last rule that matches; undefined where none does.
 * `trail`: the names from the top of the walk down to the path. Folders above it must have been judged before.
 */
export function ignored(rules: readonly IgnoreRule[], trail: readonly string[], folder: boolean): boolean | undefined {
  for (let at = rules.length - 1; at >= 0; at--) {
    const rule = rules[at];
    if (rule && (folder || !rule.foldersOnly) && matches(rule, trail)) return !rule.negated;
  }
  return undefined;
}

function ruleOf(line: string, depth: number): IgnoreRule | undefined {
  if (line.startsWith('#')) return undefined;
  const text = withoutTrailingSpaces(line);
  const negated = text.startsWith('!');
  const foldersOnly = text.endsWith('/');
  const pattern = text.slice(negated ? 1 : 0, foldersOnly ? -1 : undefined);
  if (pattern === '') return undefined;
  const floating = pattern.includes('/') ? /^\*\*\/([^/]+)$/.exec(pattern)?.[1] : pattern;
  if (floating !== undefined) return { negated, foldersOnly, depth, floating: nameGlob(floating) };
  return { negated, foldersOnly, depth, anchored: anchoredGlobs(pattern.replace(/^\//, '')) };
}

/** Spaces at the end do not count, unless the first of them is escaped. */
function withoutTrailingSpaces(line: string): string {
  let end = line.length;
  while (end > 0 && line[end - 1] === ' ') end--;
  return end < line.length && line[end - 1] === '\\' ? line.slice(0, end + 1) : line.slice(0, end);
}

/** A `**` at the end is everything inside, thus at least one name. */
function anchoredGlobs(pattern: string): (NameGlob | '**')[] {
  const globs = pattern.split('/').map((segment) => (segment === '**' ? '**' : nameGlob(segment)));
  return globs.at(-1) === '**' ? [...globs, nameGlob('*')] : globs;
}

function matches(rule: IgnoreRule, trail: readonly string[]): boolean {
  if (rule.floating) return rule.floating.matches(trail.at(-1) ?? '');
  return matchesTrail(rule.anchored ?? [], trail, rule.depth);
}

/** As within a name: only the last `**` needs to grow. */
function matchesTrail(globs: readonly (NameGlob | '**')[], trail: readonly string[], start: number): boolean {
  let glob = 0;
  let deep = -1;
  let resume = start;
  for (let at = start; at < trail.length; ) {
    const expected = globs[glob];
    if (expected === '**') {
      deep = glob++;
      resume = at;
    } else if (expected?.matches(trail[at] ?? '')) {
      glob++;
      at++;
    } else if (deep >= 0) {
      glob = deep + 1;
      at = ++resume;
    } else return false;
  }
  return glob === globs.length;
}
