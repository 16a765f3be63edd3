import { posix, win32 } from 'node:path';
import type { Format } from '../model/client.ts';
import type { Machine } from '../model/machine.ts';
import type { Outcome, Problem } from '../model/outcome.ts';
import { wholeFile } from '../model/span.ts';
import { policyProblem } from './policyProblem.ts';
import type { PolicyText } from './readPolicies.ts';

const NAMES = ['mcp-audit.yaml', 'mcp-audit.yml', 'mcp-audit.json', 'package.json'];

/** A policy above this size (1 MiB) is not one. */
const LIMIT = 1024 * 1024;

export interface PolicySearch {
  readonly machine: Machine;
  /** `--config`: this file, trusted, and no other. */
  readonly config?: string;
  /** What is audited: a policy from inside it is not trusted. */
  readonly roots: readonly string[];
}

/**
 * The policies of a run, the most trusted first: the one that `--config` names, or else the user's own
 * (`~/.config/mcp-audit/`) and the nearest one from the current folder upwards.
 */
export async function findPolicies({ machine, config, roots }: PolicySearch): Promise<Outcome<PolicyText[]>> {
  const paths = machine.platform === 'windows' ? win32 : posix;
  if (config !== undefined) return readTexts(machine, [{ path: paths.resolve(machine.cwd, config), trusted: true }]);

  const isAudited = (folder: string) => roots.some((root) => isInside(folder, root, paths.sep));
  const isHome = (folder: string) => isInside(folder, machine.home, paths.sep);
  const folders = ancestors(machine.cwd, paths.dirname).filter((folder) => isAudited(folder) || isHome(folder));
  const ownFolder = paths.join(machine.env.XDG_CONFIG_HOME || paths.join(machine.home, '.config'), 'mcp-audit');
  const search = await policySearch(machine, [ownFolder, ...folders]);
  const own = search(ownFolder);
  const near = folders.map((folder) => ({ path: search(folder), trusted: !isAudited(folder) })).find(({ path }) => path !== undefined);
  const found = [
    { path: own, trusted: true },
    { path: near?.path, trusted: near?.trusted ?? false },
  ];
  const different = found.filter(({ path }, i) => path !== undefined && (i === 0 || path !== own));
  return readTexts(
    machine,
    different.flatMap(({ path, trusted }) => (path === undefined ? [] : [{ path, trusted }])),
  );
}

/**
 * Looks for a policy in any of these folders with cosmiconfig, which is loaded only where a file has a policy's name. Its own entry point is not used: that reads `.config/config.js` of the current
 * folder whatever options it is given (9.0.2, "meta config"), and so runs the code of the repository that is audited.
 * Only regular files are shown to it, for it would wait for a pipe.
 */
async function policySearch(machine: Machine, folders: readonly string[]): Promise<(folder: string) => string | undefined> {
  const paths = machine.platform === 'windows' ? win32 : posix;
  const namesIn = (folder: string) => NAMES.filter((name) => machine.kind(paths.join(folder, name)) === 'file');
  const places = new Map(folders.map((folder) => [folder, namesIn(folder)]));
  if (![...places.values()].some((names) => names.length > 0)) return () => undefined;

  const { ExplorerSync } = await import('cosmiconfig/dist/ExplorerSync.js');
  return (folder) => {
    const searchPlaces = places.get(folder) ?? [];
    if (searchPlaces.length === 0) return undefined;
    const present = () => ({});
    const explorer = new ExplorerSync({
      moduleName: 'mcp-audit',
      searchPlaces,
      searchStrategy: 'none',
      loaders: { '.yaml': present, '.yml': present, '.json': packagePolicy },
      ignoreEmptySearchPlaces: true,
      cache: false,
      mergeImportArrays: false,
      mergeSearchPlaces: false,
      metaConfigFilePath: null,
      transform: (result) => result,
    });
    return explorer.search(folder)?.filepath;
  };
}

/** Enough of a package.json for cosmiconfig to see whether it has our key; what it says is read later, with positions. */
function packagePolicy(_path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

function ancestors(folder: string, dirname: (path: string) => string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...ancestors(parent, dirname)];
}

function isInside(path: string, folder: string, separator: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(separator) ? folder : folder + separator);
}

function readTexts(machine: Machine, found: readonly { path: string; trusted: boolean }[]): Outcome<PolicyText[]> {
  const value: PolicyText[] = [];
  const problems: Problem[] = [];
  for (const { path, trusted } of found) {
    const reading = machine.read(path, LIMIT);
    if (reading.ok) value.push({ path, bytes: reading.bytes, format: formatOf(path), trusted });
    else problems.push(policyProblem(wholeFile(path), `the policy cannot be read (${reading.reason})`));
  }
  return { value, problems };
}

function formatOf(path: string): Format {
  return /\.json$/i.test(path) ? 'json' : 'yaml';
}
