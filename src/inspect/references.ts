import path from 'node:path';
import type { Expansion, ReferenceSyntax } from '../model/expansion.ts';
import type { Environment } from './stdio/environment.ts';

/** Where the references of an entry lead. */
export interface Surroundings {
  readonly environment: Environment;
  /** What `${workspaceFolder}` and its kin stand for. */
  readonly project?: string;
  readonly home?: string;
  /** The folder of the plugin that the entry comes with. */
  readonly pluginRoot?: string;
  readonly expansion?: Expansion;
}

/** A text with its references followed, and what they could not find. */
export interface Expanded {
  readonly value: string;
  /** Variables that the environment does not hold. */
  readonly unset: readonly string[];
  /** What only the client can give: inputs, its secret store, the output of a command. */
  readonly asked: readonly string[];
  /** What variables held, which did not stand in the file. */
  readonly held: readonly string[];
}

type Found = { readonly value: string; readonly held?: true } | { readonly unset: string } | { readonly asked: string };

interface Reader {
  readonly pattern: string;
  readonly read: (name: string, fallback: string | undefined, environment: Environment) => Found;
}

const NAME = '([A-Za-z_][A-Za-z0-9_]{0,100})';
const ANY = '([^{}]{1,200}?)';

const variable: Reader['read'] = (name, fallback, environment) => {
  const value = environment[name];
  if (value) return { value, held: true };
  return fallback === undefined ? { unset: name } : { value: fallback };
};
const asked: Reader['read'] = (name) => ({ asked: name.trim() });

const READERS: Readonly<Record<Exclude<ReferenceSyntax, '${place}'>, Reader>> = {
  '${VAR:-default}': { pattern: `\\$\\{${NAME}:-([^{}]{0,500})\\}`, read: variable },
  '${VAR}': { pattern: `\\$\\{${NAME}\\}`, read: variable },
  '${env:VAR}': { pattern: `\\$\\{env:${NAME}\\}`, read: variable },
  '{env:VAR}': { pattern: `\\{env:${NAME}\\}`, read: variable },
  '%VAR%': { pattern: `%${NAME}%`, read: variable },
  $VAR: { pattern: `\\$${NAME}`, read: variable },
  '${input:id}': { pattern: `\\$\\{input:${ANY}\\}`, read: asked },
  '${{ inputs.X }}': { pattern: `\\$\\{\\{ ?inputs\\.${ANY} ?\\}\\}`, read: asked },
  '${{ secrets.X }}': { pattern: `\\$\\{\\{ ?secrets\\.${ANY} ?\\}\\}`, read: asked },
  '${secret:X}': { pattern: `\\$\\{secret:${ANY}\\}`, read: asked },
  COPILOT_MCP_X: { pattern: '^\\$?(COPILOT_MCP_\\w{1,100})$', read: asked },
  '${user_config.X}': { pattern: `\\$\\{user_config\\.${ANY}\\}`, read: asked },
  '{{VAR}}': { pattern: `\\{\\{ ?${ANY} ?\\}\\}`, read: asked },
  '${file:path}': { pattern: `\\$\\{file:${ANY}\\}`, read: asked },
  '{file:path}': { pattern: `\\{file:${ANY}\\}`, read: asked },
  '$(command)': { pattern: '\\$\\(([^()]{1,500})\\)', read: () => ({ asked: 'the output of a command' }) },
  '$: command': { pattern: '(^\\$: [^]{1,500}$|\\$\\{cmd:[^{}]{1,400}\\})', read: () => ({ asked: 'the output of a command' }) },
};

/** What most clients expand; used where the dialect is not known. */
const COMMON: Expansion = {
  id: 'common',
  patterns: ['${VAR:-default}', '${VAR}', '${env:VAR}', '${input:id}', '${place}'],
  places: ['workspaceFolder', 'userHome', 'pathSeparator', '/'],
};

/** Follows the references that the entry's own dialect knows, once: what a variable holds is not expanded again. */
export function expand(text: string, around: Surroundings): Expanded {
  const expansion = around.expansion ?? COMMON;
  const syntaxes = expansion.patterns.filter((p) => p !== '${place}');
  const patterns = syntaxes.map((s) => READERS[s].pattern);
  if (expansion.patterns.includes('${place}')) patterns.unshift('\\$\\{[A-Za-z/][\\w.:/-]{0,100}\\}');
  if (patterns.length === 0) return { value: text, unset: [], asked: [], held: [] };
  const unset = new Set<string>();
  const needs = new Set<string>();
  const held = new Set<string>();
  const value = text.replace(new RegExp(patterns.join('|'), 'g'), (found) => {
    const read = place(found, expansion, around) ?? follow(found, syntaxes, around.environment);
    if ('held' in read) held.add(read.value);
    if ('value' in read) return read.value;
    if ('unset' in read) unset.add(read.unset);
    else needs.add(read.asked);
    return '';
  });
  return { value, unset: [...unset], asked: [...needs], held: [...held] };
}

function follow(found: string, syntaxes: readonly Exclude<ReferenceSyntax, '${place}'>[], environment: Environment): Found {
  for (const syntax of syntaxes) {
    const match = new RegExp(`^(?:${READERS[syntax].pattern})$`).exec(found);
    if (match?.[1] !== undefined) return READERS[syntax].read(match[1], match[2], environment);
  }
  return { value: found };
}

/** Folders that an editor or a plugin host knows; what only they know is asked of them. */
function place(found: string, expansion: Expansion, around: Surroundings): Found | undefined {
  const name = found.slice(2, -1);
  if (!expansion.places.some((p) => (p.endsWith('*') ? name.startsWith(p.slice(0, -1)) : p === name))) return undefined;
  const value = placeValue(name, around);
  return value === undefined ? { asked: name } : { value };
}

function placeValue(name: string, { project, home, pluginRoot }: Surroundings): string | undefined {
  if (name === '/' || name === 'pathSeparator') return path.sep;
  if (name === 'userHome') return home;
  if (/^(?:workspaceFolder|workspaceRoot|cwd|CLAUDE_PROJECT_DIR)$/.test(name)) return project;
  if (name === 'workspaceFolderBasename') return project === undefined ? undefined : path.basename(project);
  return /^(?:CLAUDE_)?PLUGIN_ROOT$/.test(name) ? pluginRoot : undefined;
}
