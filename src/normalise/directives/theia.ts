import type { Directive } from '../../model/directive.ts';
import { child, descend, membersOf, type Node, textOf } from '../../model/node.ts';
import type { SourceFile } from '../../model/source.ts';
import type { Located } from '../../model/span.ts';
import { approval } from './approval.ts';
import { calledTool } from './calledTool.ts';
import type { DirectiveReader } from './listed.ts';

const CONFIRMATION = 'ai-features.chat.toolConfirmation';
const GENERAL = 'ai-features.chat.defaultToolConfirmation';

/** Theia: whether tools run unasked (`always_allow`, once `yolo`) or not at all; one of a server is called `mcp_SERVER_TOOL`. */
export const theia: DirectiveReader = (root, source) => {
  const servers = membersOf(settingOf(root, 'ai-features.mcp.mcpServers')).map(({ key }) => key.value);
  const general = settingOf(root, GENERAL);
  return [
    ...(general && isFree(general) ? [approval(general.at, source, { setting: `\`${GENERAL}\`` })] : []),
    ...membersOf(settingOf(root, CONFIRMATION)).flatMap(({ key, value }) => rule(key, value, { source, servers })),
  ];
};

function settingOf(root: Node, key: string): Node | undefined {
  return child(root, key) ?? descend(root, key.split('.'));
}

function isFree(node: Node): boolean {
  return /^(?:always_allow|yolo)$/.test(textOf(node)?.value ?? '');
}

function rule(tool: Located<string>, mode: Node, { source, servers }: { source: SourceFile; servers: readonly string[] }): Directive[] {
  const setting = `\`${CONFIRMATION}\``;
  const about = { file: source, at: tool.at, setting };
  if (textOf(mode)?.value === 'disabled') return [{ ...about, kind: 'withhold-tool', tool: tool.value, prefix: 'mcp_SERVER_' }];
  if (!isFree(mode)) return [];
  if (tool.value === '*') return [approval(tool.at, source, { setting })];
  const called = calledTool(tool.value, 'mcp_', servers);
  return called ? [approval(tool.at, source, { ...called, setting })] : [];
}
