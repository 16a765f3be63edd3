import type { AutoApproval, ToolFilter } from '../model/entry.ts';
import { booleanOf, child, itemsOf, type Member, membersOf, type Node, textOf, textsOf } from '../model/node.ts';
import type { Located } from '../model/span.ts';
import type { Dialect } from './dialect.ts';
import { FIELDS } from './fields.ts';
import type { Fields } from './fieldsOf.ts';

/** What the entry itself says about tools; lists in settings files come later, as directives. */
export function readTools(fields: Fields, dialect: Dialect): ToolFilter {
  const tools = fields.named('tools')?.value;
  const allow = dialect.emptyToolsIsNone && isEmpty(tools) ? [] : allowList(fields, tools);
  const named = FIELDS.deny.flatMap((name) => textsOf(fields.named(name)?.value));
  const blocked = textsOf(child(fields.named('toolPermissions')?.value, 'blocked'));
  const deny = [
    ...named,
    ...textsOf(child(tools, 'exclude')),
    ...withPolicy(tools, 'always_deny'),
    ...blocked,
    ...ruledBy(fields.named('toolPolicy')?.value, /^(?:block|.*deny$)/),
  ];
  return { allow, deny, autoApprove: approvals(fields, dialect) };
}

/** `tools: []` (Copilot CLI). */
function isEmpty(tools: Node | undefined): boolean {
  return tools?.kind === 'array' && tools.items.length === 0;
}

/** `tools: ["*"]` and `tools: "*"` (Copilot CLI) limit nothing. */
function allowList(fields: Fields, tools: Node | undefined): readonly Located<string>[] | undefined {
  const named = FIELDS.allow.map((name) => fields.named(name)?.value).find((node) => node?.kind === 'array');
  const list = named ?? child(tools, 'include') ?? (tools?.kind === 'array' && textsOf(tools).length > 0 ? tools : undefined);
  if (list?.kind !== 'array') return undefined;
  const names = textsOf(list);
  return names.some((name) => name.value === '*') ? undefined : names;
}

function approvals(fields: Fields, dialect: Dialect): AutoApproval {
  const names = dialect.approve ?? [...FIELDS.approve, 'tools'];
  const found = names.flatMap((name) => {
    const member = fields.named(name);
    return member ? [approvalOf(member)] : [];
  });
  const all = found.find((a) => a.kind === 'all');
  if (all) return all;
  const tools = found.flatMap((a) => (a.kind === 'some' ? a.tools : []));
  return tools.length > 0 ? { kind: 'some', tools } : { kind: 'none' };
}

const NONE: AutoApproval = { kind: 'none' };

function approvalOf({ key, value }: Member): AutoApproval {
  if (key.value === 'tools') return someOf(approvedTools(value));
  if (key.value === 'toolPolicy') return someOf(ruledBy(value, /allow$/));
  if (key.value === 'toolPermissions') return listed(child(value, 'allow'));
  const word = textOf(value)?.value;
  // Codex: "approve" runs every tool unasked, "auto" leaves it to the sandbox. Hermes: trust is "full" or "untrusted".
  if (word === 'approve' || word === 'full' || word === '*') return { kind: 'all', at: value.at };
  if (booleanOf(value)?.value === true) return { kind: 'all', at: value.at };
  return listed(value);
}

function listed(node: Node | undefined): AutoApproval {
  const names = textsOf(node);
  const star = names.find((name) => name.value === '*');
  return star ? { kind: 'all', at: star.at } : someOf(names);
}

function someOf(tools: readonly Located<string>[]): AutoApproval {
  return tools.length > 0 ? { kind: 'some', tools } : NONE;
}

/** Claude Code: `[{name, permission_policy: "always_allow"}]`. Codex: `tools.<name>.approval_mode = "approve"`. */
function approvedTools(tools: Node): Located<string>[] {
  const members = membersOf(tools).flatMap((m) => (textOf(child(m.value, 'approval_mode'))?.value === 'approve' ? [m.key] : []));
  return [...withPolicy(tools, 'always_allow'), ...members];
}

/** Claude Desktop: `toolPolicy` is a map of tools. */
function ruledBy(policy: Node | undefined, word: RegExp): Located<string>[] {
  return membersOf(policy).flatMap(({ key, value }) => (word.test(textOf(value)?.value ?? '') ? [key] : []));
}

function withPolicy(tools: Node | undefined, policy: string): Located<string>[] {
  return itemsOf(tools).flatMap((item) =>
    textOf(child(item, 'permission_policy'))?.value === policy ? (textOf(child(item, 'name')) ?? []) : [],
  );
}
