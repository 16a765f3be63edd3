import { execFile } from 'node:child_process';
import type { Entry } from '../model/entry.ts';
import type { PackageRef } from '../model/launch.ts';
import type { Machine } from '../model/machine.ts';

/** One answer waits at most 20 seconds; more packages than this are not asked about. */
const LONGEST_WAIT = 20_000;
const MOST = 300;
const AT_ONCE = 4;

/** What npm and pip allow as a name, and nothing that they could take for a flag, a path or an address. */
const NPM_NAME = /^[a-z0-9][a-z0-9._-]{0,213}$/i;
const PYPI_NAME = /^[a-z0-9](?:[a-z0-9._-]{0,100}[a-z0-9])?$/i;

interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

interface Registry {
  readonly name: RegExp;
  readonly ask: (name: string) => readonly [program: string, ...args: string[]];
  /** Whether the answer says that there is no such package; any other failure says nothing. */
  readonly denies: (answer: Answer) => boolean;
}

const REGISTRIES: Readonly<Record<string, Registry>> = {
  npm: {
    name: NPM_NAME,
    ask: (name) => ['npm', 'view', name, 'version', '--json'],
    denies: ({ out, err }) => /"code":\s*"E404"/.test(out) || /\bE404\b/.test(err),
  },
  pypi: {
    name: PYPI_NAME,
    ask: (name) => ['pip', 'index', 'versions', name, '--disable-pip-version-check'],
    // The same words follow an index that cannot be reached and a package for another Python.
    denies: ({ err }) =>
      /No matching distribution found/.test(err) && !/Retrying|Connection|Could not fetch|Ignored the following|looking up/i.test(err),
  },
};

/**
 * Asks the user's own npm and pip, with their configuration, which of the entries' packages do not exist. Packages of a registry that
 * the entry names, and scoped ones, which nobody but the scope's owner can publish, are not asked about. Unanswered means published.
 */
export function unpublishedPackages(machine: Machine): (entries: readonly Entry[]) => Promise<ReadonlySet<string>> {
  return async (entries) => {
    const queue = asked(entries).values();
    const unpublished = new Set<string>();
    const worker = async () => {
      for (const { ecosystem, name } of queue) {
        const registry = REGISTRIES[ecosystem];
        if (registry?.denies(await run(registry.ask(name), machine))) unpublished.add(`${ecosystem}:${name}`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    return unpublished;
  };
}

function asked(entries: readonly Entry[]): readonly PackageRef[] {
  const refs = entries.flatMap(({ transport }) => (transport.kind === 'stdio' ? (transport.launch.package ?? []) : []));
  const fitting = refs.filter((ref) => ref.fetched && ref.registry === undefined && REGISTRIES[ref.ecosystem]?.name.test(ref.name));
  return [...new Map(fitting.map((ref) => [`${ref.ecosystem}:${ref.name}`, ref])).values()].slice(0, MOST);
}

/** In the home, so that no repository's `.npmrc` says where to ask; `npm` is a script on Windows, which only a shell starts. */
function run([program, ...args]: readonly [string, ...string[]], { home, platform }: Machine): Promise<Answer> {
  const options = { cwd: home, timeout: LONGEST_WAIT, maxBuffer: 1024 * 1024, windowsHide: true, shell: platform === 'windows' };
  return new Promise((resolve) => {
    execFile(program, args, options, (error, out, err) => resolve({ code: Number(error?.code ?? 0), out, err }));
  });
}
