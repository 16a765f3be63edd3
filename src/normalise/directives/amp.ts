import type { Directive } from '../../model/directive.ts';
import { booleanOf, child, descend, itemsOf, type Node, textOf, textsOf } from '../../model/node.ts';
import type { SourceFile } from '../../model/source.ts';
import type { Text } from '../../model/text.ts';
import { approval } from './approval.ts';
import type { DirectiveReader } from './listed.ts';

/** Amp's settings: which servers may run, and which tools run unasked (ampcode.com manual). */
export const amp: DirectiveReader = (root, source) => [
  ...itemsOf(settingOf(root, 'mcpPermissions')).flatMap((rule) => serverRules(rule, source)),
  ...itemsOf(settingOf(root, 'permissions')).flatMap((rule) => toolRule(rule, source)),
  ...allowAll(root, source),
  ...disabledTools(root, source),
];

/** A setting by its dotted key, or nested. */
function settingOf(root: Node, name: string): Node | undefined {
  return child(root, `amp.${name}`) ?? descend(root, ['amp', name]);
}

/** `{matches: {command, args, url}, action}`: in order, the first that matches counts; a server that none matches is allowed. */
function serverRules(rule: Node, file: SourceFile): Directive[] {
  const action = textOf(child(rule, 'action'))?.value;
  if (action !== 'allow' && action !== 'reject') return [];
  const matches = child(rule, 'matches');
  const urls = patterns(child(matches, 'url'));
  const commands = patterns(child(matches, 'command'));
  const args = patterns(child(matches, 'args'));
  // A regular expression is not tried: what it means is left as it is.
  const tried = ![...urls, ...commands, ...args].some(({ value }) => /^\/.*\/$/s.test(value));
  const rejects = tried && action === 'reject';
  const about = { kind: rejects ? 'deny-server' : 'allow-server', file, ordered: true, setting: '`amp.mcpPermissions`' } as const;
  const target = ({ value }: Text) => (tried ? value : '*');
  if (urls.length > 0) return urls.map((url) => ({ ...about, at: url.at, by: 'url', target: target(url) }));
  if (commands.length > 0) {
    const given = args.length > 0 ? args : [undefined];
    return commands.flatMap((command) =>
      given.map((pattern) => ({
        ...about,
        at: command.at,
        by: 'command' as const,
        target: target(command),
        args: pattern && target(pattern),
      })),
    );
  }
  if (args.length > 0) return args.map((pattern) => ({ ...about, at: pattern.at, by: 'command', args: target(pattern) }));
  return [{ ...about, at: rule.at }];
}

/** A text or several of which any will do; `*` is any characters. */
function patterns(node: Node | undefined): Text[] {
  const only = textOf(node);
  return only ? [only] : textsOf(node);
}

/** `{tool: "mcp__server__tool", action: "allow"}`, without conditions on the arguments. */
function toolRule(rule: Node, source: SourceFile): Directive[] {
  const tool = textOf(child(rule, 'tool'));
  if (!tool || textOf(child(rule, 'action'))?.value !== 'allow' || child(rule, 'matches')) return [];
  const setting = '`amp.permissions`';
  if (tool.value === '*' || tool.value === 'mcp__*') return [approval(tool.at, source, { setting })];
  const [, server, name] = /^mcp__((?:(?!__).)+)__(.*)$/s.exec(tool.value) ?? [];
  return server === undefined ? [] : [approval(tool.at, source, { server, tool: name, setting })];
}

function allowAll(root: Node, source: SourceFile): Directive[] {
  const on = booleanOf(settingOf(root, 'dangerouslyAllowAll'));
  return on?.value ? [approval(on.at, source, { setting: '`amp.dangerouslyAllowAll`' })] : [];
}

/** `amp.tools.disable`: a tool of a server is called `mcp__server__tool`. */
function disabledTools(root: Node, file: SourceFile): Directive[] {
  const names = textsOf(child(root, 'amp.tools.disable') ?? descend(root, ['amp', 'tools', 'disable']));
  const about = { kind: 'withhold-tool', file, prefix: 'mcp__SERVER__', setting: '`amp.tools.disable`' } as const;
  return names.map(({ value, at }) => ({ ...about, at, tool: value }));
}
