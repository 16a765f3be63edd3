import type { Listed, Machine, Unreadable } from '../model/machine.ts';
import { dependencyMarks, isVersionControl } from './dependencyFolders.ts';
import type { GitIndex } from './gitIndex.ts';
import { isHunch } from './hunches.ts';
import { type IgnoreRule, ignored } from './ignoreRules.ts';
import { advance, advanceInSources, type Branch, type Claim, lasting, leadsOn, reach, type Standing } from './patternTree.ts';
import { below } from './place.ts';
import { excludedIn, type Repository, readIgnoreRules } from './repositoryAt.ts';
import type { Survey } from './survey.ts';
import { type Variant, variantOf } from './variant.ts';
import { ENTRIES_LIMIT, tooMany, unlisted } from './walkProblems.ts';

export interface WalkOptions {
  readonly top: string;
  readonly tree: Branch;
  /** True: every folder is entered and patterns may begin in any. False: only folders that a pattern from `top` on names. */
  readonly everywhere: boolean;
  /** Whether names that differ in case only are one; the tree is in lower case then. */
  readonly folded: boolean;
  /** Rules in the form of `.gitignore`, relative to `top`; they hold for client files too. */
  readonly exclude?: readonly IgnoreRule[];
  /** What holds for `top` from the repository above it. */
  readonly repository?: Repository;
  /** What git tracks in the work tree at a folder. */
  readonly trackedIn?: (root: string) => GitIndex | undefined;
  /** Folders that may not be listed are a problem; where they are not this user's, they are none. */
  readonly own?: boolean;
}

interface Folder {
  readonly path: string;
  readonly standing: readonly Standing[];
  /** Whether patterns may begin here, and the walk goes everywhere from here. */
  readonly open: boolean;
  readonly trail: readonly string[];
  readonly repository: Repository;
}

/** No more ignore rules than this are kept on one way down: each costs a look at every folder. */
const RULES_LIMIT = 20_000;

/** Goes down from `top` and notes in `found` what stands where a pattern says. No recursion; links to folders are followed only where a pattern names them. */
export function walk(machine: Machine, options: WalkOptions, found: Survey): void {
  new Walk(machine, options, found).run();
}

class Walk {
  readonly #machine: Machine;
  readonly #options: WalkOptions;
  readonly #found: Survey;
  readonly #pending: Folder[] = [];
  readonly #followed = new Set<string>();
  readonly #tracked = new Map<string, GitIndex | undefined>();
  #entries = 0;

  constructor(machine: Machine, options: WalkOptions, found: Survey) {
    this.#machine = machine;
    this.#options = options;
    this.#found = found;
  }

  run(): void {
    const { top, tree, everywhere, repository } = this.#options;
    const standing: Standing[] = [];
    if (!everywhere) reach(standing, tree, top);
    this.#pending.push({ path: top, standing, open: everywhere, trail: [], repository: repository ?? { rules: [], trail: [], root: top } });
    for (let folder = this.#pending.pop(); folder; folder = this.#pending.pop()) this.#visit(folder);
  }

  #visit(folder: Folder): void {
    const listing = this.#machine.list(folder.path);
    if (!listing.ok) {
      this.#unlisted(folder, listing.reason);
      return;
    }
    this.#entries += listing.names.length;
    if (!this.#options.everywhere && this.#entries > ENTRIES_LIMIT) {
      this.#pending.length = 0;
      this.#found.problems.push(tooMany(this.#options.top));
      return;
    }
    const here = folder.open ? this.#opened(folder, listing.names) : folder;
    for (const listed of listing.names) {
      if (listed.type === 'directory') this.#folder(here, listed.name);
      else this.#file(here, listed, listing.names);
    }
  }

  /** An open folder with the patterns that begin in it, and with what its own `.gitignore` and `.git` say. */
  #opened(folder: Folder, names: readonly Listed[]): Folder {
    const standing = [...folder.standing];
    reach(standing, this.#options.tree, folder.path);
    let { repository } = folder;
    const nested = repository.root !== folder.path && names.some((n) => n.name === '.git');
    if (nested) repository = { rules: excludedIn(this.#machine, folder.path), trail: [], root: folder.path };
    if (names.some((n) => n.name === '.gitignore' && n.type === 'file')) repository = this.#withRules(repository, folder.path);
    return { ...folder, standing, repository };
  }

  #withRules(repository: Repository, path: string): Repository {
    const rules = [
      ...repository.rules,
      ...readIgnoreRules(this.#machine, below(this.#machine, path, '.gitignore'), repository.trail.length),
    ];
    return rules.length > RULES_LIMIT ? repository : { ...repository, rules };
  }

  #fold(name: string): string {
    return this.#options.folded ? name.toLowerCase() : name;
  }

  #advance({ standing }: Folder, name: string): Standing[] {
    const fold = (plain: string) => this.#fold(plain);
    return this.#options.everywhere ? advanceInSources(standing, name, fold) : advance(standing, fold(name));
  }

  #folder(folder: Folder, name: string): void {
    const named = this.#advance(folder, name);
    const kept = lasting(folder.standing);
    if (!folder.open && named.length === 0 && kept.length === 0) return;
    const path = below(this.#machine, folder.path, name);
    const trail = [...folder.trail, name];
    const repository = { ...folder.repository, trail: [...folder.repository.trail, name] };
    this.#claimed(path, named, folder);
    if (isVersionControl(name) || this.#isExcluded(trail, true)) return;
    const entered = this.#isEntered(folder, path, name, repository);
    const standing = entered ? [...named, ...kept] : named;
    if ((entered && folder.open) || leadsOn(standing))
      this.#pending.push({ path, standing, open: entered && folder.open, trail, repository });
  }

  /** Whether the folder is looked through for its own sake; one that is not may still hold what a pattern names. */
  #isEntered(folder: Folder, path: string, name: string, repository: Repository): boolean {
    if (this.#isDependency(path, name)) {
      this.#found.dependencies.set(name, (this.#found.dependencies.get(name) ?? 0) + 1);
      return false;
    }
    if (!folder.open || repository.rules.length === 0 || !ignored(repository.rules, repository.trail, true)) return true;
    if (this.#index(repository.root)?.hasBelow(repository.trail.join('/'))) return true;
    this.#found.ignoredFolders++;
    return false;
  }

  #isDependency(path: string, name: string): boolean {
    const marks = dependencyMarks(name);
    if (marks === undefined || marks === 'yes') return marks === 'yes';
    return marks.some((mark) => this.#machine.kind(below(this.#machine, path, mark)) === 'file');
  }

  #index(root: string): GitIndex | undefined {
    if (!this.#tracked.has(root)) this.#tracked.set(root, this.#options.trackedIn?.(root));
    return this.#tracked.get(root);
  }

  #file(folder: Folder, listed: Listed, siblings: readonly Listed[]): void {
    const { name } = listed;
    const exact = this.#advance(folder, name);
    if (listed.type === 'link' && this.#linkedFolder(folder, name, exact)) return;
    const has = (beside: string) => siblings.some((s) => s.name === beside);
    if (this.#note(folder, name, exact, has) || listed.type === 'other') return;
    const variant = variantOf(name);
    if (variant) this.#note(folder, name, this.#advance(folder, variant.stem).filter(tellsVariants), has, variant.kind);
  }

  /** Whether the link leads to a folder; one that a pattern names is followed, once. */
  #linkedFolder(folder: Folder, name: string, reached: readonly Standing[]): boolean {
    const standing = folder.open ? reached : [...reached, ...lasting(folder.standing)];
    if (standing.length === 0) return false;
    const path = below(this.#machine, folder.path, name);
    if (this.#machine.kind(path) !== 'directory') return false;
    const real = this.#machine.realpath(path);
    if (leadsOn(standing) && real !== undefined && !this.#followed.has(real)) {
      this.#followed.add(real);
      this.#pending.push({ ...folder, path, standing, open: false, trail: [...folder.trail, name] });
    }
    return true;
  }

  /** A folder where a client expects a file: the client fails on it, and so will whoever reads it. */
  #claimed(path: string, named: readonly Standing[], folder: Folder): void {
    for (const { branch, anchor } of named) {
      for (const leaf of branch.leaves) {
        if (!('claim' in leaf) || leaf.claim.location.shared || leaf.claim.wildness > 0 || leaf.claim.likeness) continue;
        if (!this.#isExcluded(folder.trail, true)) this.#found.sightings.push({ path, claim: leaf.claim, anchor, top: this.#options.top });
      }
    }
  }

  /** Whether the name is known for good, so that it need not be looked at as one with something added. */
  #note(folder: Folder, name: string, reached: readonly Standing[], has: (name: string) => boolean, variant?: Variant['kind']): boolean {
    const leaves = reached.flatMap(({ branch, anchor }) => branch.leaves.map((leaf) => ({ leaf, anchor })));
    if (leaves.length === 0) return false;
    if (this.#isExcluded([...folder.trail, name], false)) return true;
    const path = below(this.#machine, folder.path, name);
    for (const { leaf, anchor } of leaves) {
      if ('memory' in leaf) {
        if (!variant) this.#found.memories.push({ memory: leaf.memory, path });
      } else if (leaf.claim.location.beside === undefined || has(leaf.claim.location.beside))
        this.#found.sightings.push({ path, claim: leaf.claim, anchor, top: this.#options.top, variant });
    }
    return leaves.some(({ leaf }) => 'memory' in leaf || !isGuess(leaf.claim));
  }

  #isExcluded(trail: readonly string[], folder: boolean): boolean {
    const { exclude = [] } = this.#options;
    if (exclude.length === 0 || !ignored(exclude, trail, folder)) return false;
    this.#found.excluded++;
    return true;
  }

  #unlisted(folder: Folder, reason: Unreadable): void {
    const vanished = reason === 'not-directory' || (reason === 'missing' && folder.path !== this.#options.top);
    const guessed = !folder.open && isHunch(folder.standing);
    if (this.#options.own !== false && !vanished && !guessed) this.#found.problems.push(unlisted(folder.path, reason));
  }
}

/** Whether a name with something added may still be told by this pattern: behind a wildcard anything could have been added before. */
function tellsVariants({ branch }: Standing): boolean {
  return branch.leaves.some((leaf) => 'claim' in leaf && (isGuess(leaf.claim) || !/\*[^/]*$/.test(leaf.claim.location.path)));
}

function isGuess({ likeness }: Claim): boolean {
  return likeness === 'guess';
}
