import type { Directive } from '../model/directive.ts';
import type { Entry } from '../model/entry.ts';
import { groupBy } from '../model/groupBy.ts';
import { type ByPlace, byPlace, limitOf } from './byPlace.ts';
import { pluginAt } from './pluginAt.ts';

/** The switches that mean an entry, each way of naming it apart. */
export type Switches = (entry: Entry) => readonly ByPlace[];

/** Sorts switches by whom they mean. */
export function switchesOf(directives: readonly Directive[]): Switches {
  const groups = groupBy(
    directives.filter(({ kind }) => kind === 'enable' || kind === 'disable'),
    keyOf,
  );
  const byKey = new Map([...groups].map(([key, same]) => [key, byPlace(same)]));
  return (entry) => keysOf(entry).flatMap((key) => byKey.get(key) ?? []);
}

/**
 * Which of the switches in one place counts. A plugin or an extension is on or off by the nearest file that says so, the last in it;
 * of the lists of names one that switches off is enough.
 */
export function decisive(switches: readonly Directive[]): Directive | undefined {
  const [first] = switches;
  if (first?.targetPlugin !== undefined || first?.targetFile !== undefined)
    return [...switches].sort((a, b) => nearness(a) - nearness(b)).at(-1);
  if (first?.target === undefined) return [...switches].sort((a, b) => depth(a) - depth(b)).at(-1);
  return switches.findLast(({ kind }) => kind === 'disable') ?? switches.at(-1);
}

/** Of the words on folders within each other the innermost counts. */
function depth(directive: Directive): number {
  return limitOf(directive)?.length ?? 0;
}

/** Claude Code 2.1.330: an administrator, then what is local to the project, the project, the user. */
export function nearness({ file: { scope, layer } }: Directive): number {
  if (scope === 'managed') return 3;
  if (scope !== 'project') return 0;
  return layer === 'local' ? 2 : 1;
}

/** How a switch names the server that it is about. */
function keyOf({ file, target, targetFile, targetPlugin, targetFileName, anyCase }: Directive): string {
  const { client } = file;
  if (targetPlugin !== undefined) return `${client} plugin ${targetPlugin}${target === undefined ? '' : ` server ${target}`}`;
  if (targetFile !== undefined) return `${client} file ${targetFile}`;
  if (targetFileName !== undefined) return `${client} in ${targetFileName} name ${target}`;
  if (target === undefined) return `${client} all`;
  return anyCase ? `${client} like ${target.toLowerCase()}` : `${client} name ${target}`;
}

function keysOf({ file, name: { value: name } }: Entry): readonly string[] {
  const { client, path } = file;
  const keys = [`${client} all`, `${client} name ${name}`, `${client} like ${name.toLowerCase()}`, `${client} file ${path}`];
  if (file.scope !== 'plugin') return [...keys, `${client} in ${path.replace(/^.*[/\\]/s, '')} name ${name}`];
  const plugin = pluginAt(path);
  // Claude Code calls a plugin's server `plugin:PLUGIN:SERVER` in its lists.
  return plugin
    ? [
        ...keys,
        `${client} plugin ${plugin.id}`,
        `${client} plugin ${plugin.id} server ${name}`,
        `${client} name plugin:${plugin.name}:${name}`,
      ]
    : keys;
}
