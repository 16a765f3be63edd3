import type { Directive } from '../../model/directive.ts';
import { child, itemsOf, membersOf, type Node, textOf } from '../../model/node.ts';
import type { DirectiveReader } from './listed.ts';

/**
 * Claude Code's `installed_plugins.json` (its version 2; before, one object for each plugin): where each plugin lies, and for which
 * project alone it was installed. What else is in the cache is left from former versions. Folders are told from the cache on, for a home
 * may have been moved.
 */
export const installedPlugins: DirectiveReader = (root, file) => {
  const [, folder] = /^(.*[/\\])[^/\\]+$/.exec(file.path) ?? [];
  const installed = membersOf(child(root, 'plugins')).flatMap(({ value }) => (value.kind === 'array' ? itemsOf(value) : [value]));
  const found = installed.flatMap((one): Directive[] => {
    const written = textOf(child(one, 'installPath'));
    const [, below] = /plugins[/\\](cache[/\\][^/\\]+[/\\].+)$/.exec(written?.value ?? '') ?? [];
    if (!written || below === undefined || folder === undefined) return [];
    return [{ ...INSTALLED, file, at: written.at, target: `${folder}${below}`, ...projectOf(one) }];
  });
  return found.length === 0 ? [] : [{ ...INSTALLED, file, at: root.at, target: '' }, ...found];
};

const INSTALLED = { kind: 'allow-server', gate: true, origin: 'plugins', by: 'folder', setting: '`installed_plugins.json`' } as const;

function projectOf(one: Node): Pick<Directive, 'project'> {
  const project = textOf(child(one, 'projectPath'))?.value;
  return project === undefined || textOf(child(one, 'scope'))?.value === 'user' ? {} : { project };
}
