import type { Directive } from '../../model/directive.ts';
import { descend, type Node, scalarOf } from '../../model/node.ts';
import type { SourceFile } from '../../model/source.ts';

/** Claude Code 2.1.330: milliseconds in variables that settings may set. */
const LIMITS = [
  { name: 'MCP_TIMEOUT', what: 'startup' },
  { name: 'MCP_TOOL_TIMEOUT', what: 'call' },
] as const;

/** Time limits for all servers, among `env`. */
export function claudeTimeLimits(root: Node, file: SourceFile): Directive[] {
  return LIMITS.flatMap(({ name, what }): Directive[] => {
    const text = scalarOf(descend(root, ['env', name]));
    const value = Number(text?.value.trim() || Number.NaN);
    if (!text || !Number.isFinite(value) || value <= 0) return [];
    const timeout = { what, ms: value, raw: { value, at: text.at }, unit: 'ms' } as const;
    return [{ kind: 'time-limit', file, at: text.at, timeout, setting: `\`${name}\`` }];
  });
}
