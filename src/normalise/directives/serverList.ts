import type { Directive } from '../../model/directive.ts';
import { child, descend, itemsOf, type Node, textOf, textsOf } from '../../model/node.ts';
import type { SourceFile } from '../../model/source.ts';

/**
 * `allowedMcpServers` and `deniedMcpServers`, as Claude Code and Copilot CLI write them: each item has one of `serverName`,
 * `serverCommand` (the exact words) or `serverUrl` (with wildcards).
 */
export function serverLists(root: Node, source: SourceFile): Directive[] {
  return [
    ...serverList(root, source, { key: 'allowedMcpServers', kind: 'allow-server' }),
    ...serverList(root, source, { key: 'deniedMcpServers', kind: 'deny-server' }),
  ];
}

function serverList(root: Node, source: SourceFile, list: { key: string; kind: Directive['kind'] }): Directive[] {
  return itemsOf(descend(root, [list.key])).flatMap((item) => {
    const target = textOf(child(item, 'serverName'))?.value ?? textOf(child(item, 'serverUrl'))?.value ?? commandOf(item);
    return target === undefined ? [] : [{ kind: list.kind, file: source, at: item.at, target, setting: `\`${list.key}\`` }];
  });
}

function commandOf(item: Node): string | undefined {
  const words = textsOf(child(item, 'serverCommand')).map(({ value }) => value);
  return words.length > 0 ? words.join(' ') : undefined;
}
