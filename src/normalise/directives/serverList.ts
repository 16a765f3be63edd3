import type { Directive } from '../../model/directive.ts';
import { booleanOf, child, itemsOf, type Node, textOf, textsOf } from '../../model/node.ts';
import type { SourceFile } from '../../model/source.ts';

/**
 * `allowedMcpServers` and `deniedMcpServers`, as Claude Code and Copilot CLI write them: each item has one of `serverName`,
 * `serverCommand` (the exact words) or `serverUrl` (with wildcards).
 */
export function serverLists(root: Node, source: SourceFile): Directive[] {
  return [
    ...serverList(root, source, { key: 'allowedMcpServers', kind: 'allow-server' }),
    ...serverList(root, source, { key: 'deniedMcpServers', kind: 'deny-server' }),
    ...managedOnly(root, source),
  ];
}

/** `allowManagedMcpServersOnly`: what users and projects allow does not count. */
function managedOnly(root: Node, file: SourceFile): Directive[] {
  const only = booleanOf(child(root, 'allowManagedMcpServersOnly'));
  if (!only?.value || file.scope !== 'managed') return [];
  return [{ kind: 'managed-lists-only', file, at: only.at, setting: '`allowManagedMcpServersOnly`' }];
}

function serverList(root: Node, source: SourceFile, list: { key: string; kind: Directive['kind'] }): Directive[] {
  const node = child(root, list.key);
  const about = { kind: list.kind, file: source, gate: true, setting: `\`${list.key}\`` } as const;
  // An empty list of what is allowed allows nothing: no server is called so.
  if (list.kind === 'allow-server' && node?.kind === 'array' && node.items.length === 0) return [{ ...about, at: node.at, target: '' }];
  return itemsOf(node).flatMap((item) => {
    const target = targetOf(item);
    return target ? [{ ...about, at: item.at, ...target }] : [];
  });
}

function targetOf(item: Node): Pick<Directive, 'target' | 'by'> | undefined {
  const name = textOf(child(item, 'serverName'))?.value;
  if (name !== undefined) return { target: name };
  const url = textOf(child(item, 'serverUrl'))?.value;
  if (url !== undefined) return { target: url, by: 'url' };
  const words = textsOf(child(item, 'serverCommand')).map(({ value }) => value);
  return words.length > 0 ? { target: words.join(' '), by: 'command' } : undefined;
}
