import { booleanOf, child, membersOf } from '../../model/node.ts';
import type { DirectiveReader } from './listed.ts';

/** Gemini CLI 0.61, `gemini mcp disable`: a map of names, in lower case, with `enabled`. */
export const geminiEnablement: DirectiveReader = (root, source) =>
  membersOf(root).flatMap(({ key, value }) => {
    const enabled = booleanOf(child(value, 'enabled'));
    if (!enabled) return [];
    const kind = enabled.value ? ('enable' as const) : ('disable' as const);
    return { kind, file: source, at: enabled.at, target: key.value, anyCase: true, setting: '`enabled`' };
  });
