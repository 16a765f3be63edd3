import type { Directive } from '../../model/directive.ts';
import { booleanOf, child, type Member, membersOf, type Node, textOf } from '../../model/node.ts';
import type { SourceFile } from '../../model/source.ts';
import { matchesWildcard } from '../../model/wildcard.ts';
import { approval } from './approval.ts';
import { calledTool } from './calledTool.ts';
import type { DirectiveReader } from './listed.ts';

/** More rules than this are not held against one another. */
const RULES_LIMIT = 1000;

/** A tool is called after its server. */
const PREFIX = 'SERVER_';

/** opencode 1.18 and Kilo Code: `tools` switches tools off, `permission` says which run unasked, and which not at all. */
export const opencode: DirectiveReader = (root, source) => [...switchedOff(root, source), ...permissions(root, source)];

/** `tools: {"server_tool": false, "server*": false}`. */
function switchedOff(root: Node, file: SourceFile): Directive[] {
  return rulesIn(child(root, 'tools')).flatMap(({ key, value }) =>
    booleanOf(value)?.value === false
      ? [{ kind: 'withhold-tool', file, at: key.at, tool: key.value, prefix: PREFIX, setting: '`tools`' }]
      : [],
  );
}

/** `permission: "allow"`, or rules by the name of a tool of which the last that matches counts; a denied tool is not offered either. */
function permissions(root: Node, file: SourceFile): Directive[] {
  const setting = '`permission`';
  const whole = textOf(child(root, 'permission'));
  if (whole) return whole.value === 'allow' ? [approval(whole.at, file, { setting })] : [];
  const servers = [...membersOf(child(root, 'mcp')), ...membersOf(child(child(root, 'mcp'), 'servers'))].map(({ key }) => key.value);
  const rules = rulesIn(child(root, 'permission'));
  return rules.flatMap(({ key, value }, index): Directive[] => {
    const action = textOf(value)?.value;
    if (action === 'allow') return approved(key, { file, servers });
    const softened = rules.slice(index + 1).some((later) => textOf(later.value)?.value !== 'deny' && overlaps(key.value, later.key.value));
    return action === 'deny' && !softened ? [{ kind: 'withhold-tool', file, at: key.at, tool: key.value, prefix: PREFIX, setting }] : [];
  });
}

function rulesIn(node: Node | undefined): readonly Member[] {
  return membersOf(node).slice(0, RULES_LIMIT);
}

function overlaps(one: string, other: string): boolean {
  return matchesWildcard(one, other) || matchesWildcard(other, one);
}

/** `server_tool`, `server_*` or `*`; other names are tools of opencode itself. */
function approved(rule: Member['key'], { file, servers }: { file: SourceFile; servers: readonly string[] }): Directive[] {
  const setting = '`permission`';
  if (rule.value === '*') return [approval(rule.at, file, { setting })];
  const called = calledTool(rule.value, '', servers);
  return called ? [approval(rule.at, file, { ...called, setting })] : [];
}
