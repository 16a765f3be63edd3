import type { Directive } from '../../model/directive.ts';
import { booleanOf, descend, membersOf, type Node, textOf } from '../../model/node.ts';
import type { SourceFile } from '../../model/source.ts';
import { type DirectiveReader, listed } from './listed.ts';
import { qwenToolSearch } from './toolSearch.ts';

/** Gemini CLI and Qwen Code: `mcp.allowed` leaves only these, `mcp.excluded` wins (both with `*` in Qwen Code); `mcp.serverCommand` is started. */
export const gemini: DirectiveReader = (root, source) => {
  const command = textOf(descend(root, ['mcp', 'serverCommand']));
  const runs: Directive[] = command ? [{ kind: 'runs-code', file: source, at: command.at, setting: '`mcp.serverCommand`' }] : [];
  const administered = booleanOf(descend(root, ['admin', 'mcp', 'enabled']));
  const forbidden = { kind: 'deny-server', file: source, gate: true, setting: '`admin.mcp.enabled`' } as const;
  return [
    ...(administered?.value === false ? [{ ...forbidden, at: administered.at }] : []),
    ...permitted(root, source),
    ...listed(root, source, { route: ['mcp', 'allowed'], kind: 'allow-server', gate: true }),
    ...listed(root, source, { route: ['mcp', 'excluded'], kind: 'deny-server', gate: true }),
    // As they were called before settings were nested.
    ...listed(root, source, { route: ['allowMCPServers'], kind: 'allow-server', gate: true }),
    ...listed(root, source, { route: ['excludeMCPServers'], kind: 'deny-server', gate: true }),
    ...qwenToolSearch(root, source),
    ...runs,
  ];
};

/** `admin.mcp.config` names the only servers that others may declare; an administrator's own (`requiredConfig`) are added. */
function permitted(root: Node, file: SourceFile): Directive[] {
  const about = { kind: 'allow-server', file, gate: true, sparesManaged: true, setting: '`admin.mcp.config`' } as const;
  return membersOf(descend(root, ['admin', 'mcp', 'config'])).map(({ key }) => ({ ...about, at: key.at, target: key.value }));
}
