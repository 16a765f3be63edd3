import type { Directive } from '../../model/directive.ts';
import { booleanOf, child, descend, membersOf, type Node, textOf } from '../../model/node.ts';
import type { SourceFile } from '../../model/source.ts';
import { approval } from './approval.ts';
import type { DirectiveReader } from './listed.ts';

/** Zed: what the agent's profile offers of each server, and which tools run unasked (zed.dev/docs/ai/agent-profiles, tool-permissions). */
export const zed: DirectiveReader = (root, source) => [...profile(root, source), ...approvals(root, source)];

/** What Zed starts with where no other profile is chosen; the only one of its own that offers every server. */
const WRITE = 'write';

/**
 * The profile that new threads have. In it `enabled` of a server decides, then what is said of the tool, then
 * `enable_all_context_servers`.
 */
function profile(root: Node, file: SourceFile): Directive[] {
  const name = textOf(descend(root, ['agent', 'default_profile']))?.value ?? WRITE;
  const node = descend(root, ['agent', 'profiles', name]);
  const all = booleanOf(child(node, 'enable_all_context_servers'));
  const everything = all?.value ?? name === WRITE;
  const at = all?.at ?? node?.at;
  if (!at) return [];
  const setting = `the profile \`${name.slice(0, 60)}\``;
  const rest: Directive[] = everything ? [] : [{ kind: 'offer-tools', file, at, tools: [], setting }];
  return [
    ...rest,
    ...membersOf(child(node, 'context_servers')).flatMap(({ key, value }) => preset({ key, value }, { file, everything, setting })),
  ];
}

interface Given {
  readonly file: SourceFile;
  readonly everything: boolean;
  readonly setting: string;
}

function preset({ key, value }: ReturnType<typeof membersOf>[number], { file, everything, setting }: Given): Directive[] {
  const about = { file, at: key.at, target: key.value, setting };
  const whole = booleanOf(child(value, 'enabled'))?.value;
  if (whole !== undefined) return [{ ...about, kind: 'offer-tools', ...(!whole && { tools: [] }) }];
  const switches = membersOf(child(value, 'tools'));
  const on = switches.filter((tool) => booleanOf(tool.value)?.value === true);
  const off = switches.filter((tool) => booleanOf(tool.value)?.value === false);
  if (everything) return off.map((tool) => ({ ...about, kind: 'withhold-tool', at: tool.key.at, tool: tool.key.value }));
  return [{ ...about, kind: 'offer-tools', tools: on.map((tool) => tool.key) }];
}

/** Up to 0.223 one switch for all; since then rules, a tool of a server being called `mcp:SERVER:TOOL`. */
function approvals(root: Node, source: SourceFile): Directive[] {
  const agent = child(root, 'agent');
  const always = booleanOf(child(agent, 'always_allow_tool_actions'));
  const permissions = child(agent, 'tool_permissions');
  const general = textOf(child(permissions, 'default'));
  return [
    ...(always?.value ? [approval(always.at, source, { setting: '`agent.always_allow_tool_actions`' })] : []),
    ...(general?.value === 'allow' ? [approval(general.at, source, { setting: '`agent.tool_permissions.default`' })] : []),
    ...membersOf(child(permissions, 'tools')).flatMap(({ key, value }) => rule(key, textOf(child(value, 'default'))?.value, source)),
  ];
}

function rule({ value, at }: { value: string; at: Directive['at'] }, action: string | undefined, file: SourceFile): Directive[] {
  const [, server, tool] = /^mcp:([^:]+):(.+)$/s.exec(value) ?? [];
  const setting = '`agent.tool_permissions.tools`';
  if (server === undefined || tool === undefined) return [];
  if (action === 'allow') return [approval(at, file, { server, tool, setting })];
  return action === 'deny' ? [{ kind: 'deny-tool', file, at, target: server, tool, setting }] : [];
}
