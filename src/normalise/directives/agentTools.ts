import { child, textsOf } from '../../model/node.ts';
import { approval } from './approval.ts';
import type { DirectiveReader } from './listed.ts';

/** Agents of Amazon Q and Kiro: `allowedTools` with `@server/tool`, `@server`, or `*` for everything. */
export const agentTools: DirectiveReader = (root, source) =>
  textsOf(child(root, 'allowedTools')).flatMap(({ value, at }) => {
    const rule = /^@([^/]+)(?:\/(.*))?$/.exec(value);
    const setting = '`allowedTools`';
    if (value === '*') return [approval(at, source, { setting })];
    return rule && rule[1] !== 'builtin' ? [approval(at, source, { server: rule[1], tool: rule[2], setting })] : [];
  });
