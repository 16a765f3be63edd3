import type { Directive } from '../../model/directive.ts';
import { booleanOf, descend, textOf } from '../../model/node.ts';
import { type DirectiveReader, listed } from './listed.ts';
import { qwenToolSearch } from './toolSearch.ts';

/** Gemini CLI and Qwen Code: `mcp.allowed` leaves only these, `mcp.excluded` wins; `mcp.serverCommand` is started. */
export const gemini: DirectiveReader = (root, source) => {
  const command = textOf(descend(root, ['mcp', 'serverCommand']));
  const runs: Directive[] = command ? [{ kind: 'runs-code', file: source, at: command.at, setting: '`mcp.serverCommand`' }] : [];
  const administered = booleanOf(descend(root, ['admin', 'mcp', 'enabled']));
  const forbidden = { kind: 'deny-server', file: source, gate: true, setting: '`admin.mcp.enabled`' } as const;
  return [
    ...(administered?.value === false ? [{ ...forbidden, at: administered.at }] : []),
    ...listed(root, source, { route: ['mcp', 'allowed'], kind: 'allow-server', gate: true }),
    ...listed(root, source, { route: ['mcp', 'excluded'], kind: 'disable' }),
    ...qwenToolSearch(root, source),
    ...runs,
  ];
};
