import { booleanOf, child, textsOf } from '../../model/node.ts';
import type { DirectiveReader } from './listed.ts';

/**
 * `strictPluginOnlyCustomization` of Claude Code's and Copilot CLI's administrators: `true`, or a list with `mcp`; only plugins and
 * administrators bring servers then.
 */
export const pluginsOnly: DirectiveReader = (root, source) => {
  const key = 'strictPluginOnlyCustomization';
  const node = child(root, key);
  const strict = booleanOf(node)?.value === true || textsOf(node).some(({ value }) => value === 'mcp');
  if (!node || !strict || source.scope !== 'managed') return [];
  const about = { gate: true, origin: 'elsewhere', sparesManaged: true } as const;
  return [{ kind: 'deny-server', file: source, at: node.at, ...about, setting: `\`${key}\`` }];
};
