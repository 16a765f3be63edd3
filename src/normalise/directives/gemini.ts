import type { Directive } from '../../model/directive.ts';
import { descend, textOf } from '../../model/node.ts';
import { type DirectiveReader, listed } from './listed.ts';

/** Gemini CLI and Qwen Code: `mcp.allowed` leaves only these, `mcp.excluded` wins; `mcp.serverCommand` is started. */
export const gemini: DirectiveReader = (root, source) => {
  const command = textOf(descend(root, ['mcp', 'serverCommand']));
  const runs: Directive[] = command ? [{ kind: 'runs-code', file: source, at: command.at, setting: '`mcp.serverCommand`' }] : [];
  return [
    ...listed(root, source, { route: ['mcp', 'allowed'], kind: 'allow-server' }),
    ...listed(root, source, { route: ['mcp', 'excluded'], kind: 'disable' }),
    ...runs,
  ];
};
