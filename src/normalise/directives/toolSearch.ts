import type { Directive } from '../../model/directive.ts';
import { booleanOf, descend, type Node, numberOf, textOf, textsOf } from '../../model/node.ts';
import type { SourceFile } from '../../model/source.ts';
import { toolSearchShare } from '../../model/toolSearch.ts';

/** Claude Code 2.1.330: `env.ENABLE_TOOL_SEARCH` of any settings file; without the tool `ToolSearch` everything is sent. */
export function claudeToolSearch(root: Node, source: SourceFile): Directive[] {
  const denied = textsOf(descend(root, ['permissions', 'deny'])).find(({ value }) => value === 'ToolSearch');
  if (denied) return [{ kind: 'tool-search', file: source, at: denied.at, share: 100, setting: '`permissions.deny`' }];
  const node = descend(root, ['env', 'ENABLE_TOOL_SEARCH']);
  const value = textOf(node)?.value ?? booleanOf(node)?.value ?? numberOf(node)?.value;
  const share = value === undefined ? undefined : toolSearchShare(String(value));
  return node && share !== undefined ? [{ kind: 'tool-search', file: source, at: node.at, share, setting: '`ENABLE_TOOL_SEARCH`' }] : [];
}

/** Qwen Code 0.24.4: `tools.toolSearch.enabled` (on by itself) and `threshold`, in per cent (0 by itself). */
export function qwenToolSearch(root: Node, source: SourceFile): Directive[] {
  if (source.client !== 'qwen-code') return [];
  const settings = descend(root, ['tools', 'toolSearch']);
  const on = booleanOf(descend(settings, ['enabled']));
  const threshold = numberOf(descend(settings, ['threshold']));
  if (!settings || (!on && !threshold)) return [];
  const share = on?.value === false ? 100 : Math.min(100, Math.max(0, threshold?.value ?? 0));
  return [{ kind: 'tool-search', file: source, at: settings.at, share, setting: '`tools.toolSearch`' }];
}
