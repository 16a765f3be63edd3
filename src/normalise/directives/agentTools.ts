import type { Directive } from '../../model/directive.ts';
import { child, membersOf, type Node, textsOf } from '../../model/node.ts';
import type { SourceFile } from '../../model/source.ts';
import type { Located } from '../../model/span.ts';
import { approval } from './approval.ts';
import type { DirectiveReader } from './listed.ts';

/** Agents of Amazon Q and Kiro: what they may use (`tools`), and what of it unasked (`allowedTools`). */
export const agentTools: DirectiveReader = (root, source) => [...offered(root, source), ...approved(root, source)];

/** A tool of a server, or all of them: `@server/tool`, `@server`. */
const RULE = /^@([^/]+)(?:\/(.*))?$/s;

function approved(root: Node, source: SourceFile): Directive[] {
  return textsOf(child(root, 'allowedTools')).flatMap(({ value, at }) => {
    const rule = RULE.exec(value);
    const setting = '`allowedTools`';
    if (value === '*') return [approval(at, source, { setting })];
    return rule && rule[1] !== 'builtin' ? [approval(at, source, { server: rule[1], tool: rule[2], setting })] : [];
  });
}

/** More servers or tools than this are not held against each other. */
const LIMIT = 500;

/** The agent's own servers, as far as `tools` has them; `*` is all of everything. */
function offered(root: Node, file: SourceFile): Directive[] {
  const list = child(root, 'tools');
  const names = textsOf(list).slice(0, LIMIT);
  if (list?.kind !== 'array' || names.some(({ value }) => value === '*')) return [];
  return membersOf(child(root, 'mcpServers'))
    .slice(0, LIMIT)
    .flatMap(({ key: { value: target } }): Directive[] => {
      const tools = names.flatMap((name) => toolOf(name, target) ?? []);
      if (tools.some(({ value }) => value === '*')) return [];
      return [{ kind: 'offer-tools', file, at: list.at, target, targetFile: file.path, tools, setting: '`tools`' }];
    });
}

function toolOf({ value, at }: Located<string>, server: string): Located<string> | undefined {
  const [, named, tool] = RULE.exec(value) ?? [];
  return named === server ? { value: tool || '*', at } : undefined;
}
