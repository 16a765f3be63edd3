import type { Directive } from '../../model/directive.ts';
import { booleanOf, child, membersOf, type Node, textOf, textsOf } from '../../model/node.ts';
import type { SourceFile } from '../../model/source.ts';
import { approval } from './approval.ts';
import type { DirectiveReader } from './listed.ts';

/** What Codex' `config.toml` says of servers that stand elsewhere. */
export const codexConfig: DirectiveReader = (root, file) => [
  ...plugins(root, file),
  ...toolsOfPlugins(root, file),
  ...untrusted(root, file),
];

/** Codex 0.169, `codex plugin add`: `[plugins."name@marketplace"]` with `enabled`, and the same for one server of it under `mcp_servers`. */
const plugins: DirectiveReader = (root, file) =>
  membersOf(child(root, 'plugins')).flatMap(({ key: plugin, value }) => {
    const whole = switchOf(value);
    const servers = membersOf(child(value, 'mcp_servers')).flatMap((server) => {
      const one = switchOf(server.value);
      return one ? [{ ...one, target: server.key.value }] : [];
    });
    return [...(whole ? [whole] : []), ...servers].map((one) => ({ ...one, file, targetPlugin: plugin.value, setting: '`enabled`' }));
  });

function switchOf(node: Node): Pick<Directive, 'kind' | 'at'> | undefined {
  const enabled = booleanOf(child(node, 'enabled'));
  return enabled && { kind: enabled.value ? 'enable' : 'disable', at: enabled.at };
}

/** `enabled_tools`, `disabled_tools` and approvals given in advance, of a plugin's server. */
const toolsOfPlugins: DirectiveReader = (root, file) =>
  membersOf(child(root, 'plugins')).flatMap(({ key: plugin, value }) =>
    membersOf(child(value, 'mcp_servers')).flatMap(({ key: { value: target }, value: server }): Directive[] => {
      const about = { file, targetPlugin: plugin.value, target } as const;
      const allowed = child(server, 'enabled_tools');
      const denied = textsOf(child(server, 'disabled_tools'));
      return [
        ...(allowed?.kind === 'array'
          ? [{ ...about, kind: 'offer-tools' as const, at: allowed.at, tools: textsOf(allowed), setting: '`enabled_tools`' }]
          : []),
        ...denied.map(({ value: tool, at }) => ({ ...about, kind: 'withhold-tool' as const, at, tool, setting: '`disabled_tools`' })),
        ...approvals(server, target, file),
      ];
    }),
  );

function approvals(server: Node, name: string, file: SourceFile): Directive[] {
  const mode = textOf(child(server, 'default_tools_approval_mode'));
  const all = mode?.value === 'approve' ? [approval(mode.at, file, { server: name, setting: '`default_tools_approval_mode`' })] : [];
  const some = membersOf(child(server, 'tools')).flatMap(({ key, value }) => {
    const word = textOf(child(value, 'approval_mode'));
    return word?.value === 'approve' ? [approval(word.at, file, { server: name, tool: key.value, setting: '`approval_mode`' })] : [];
  });
  return [...all, ...some];
}

/** By the user's word: a project that is not trusted has its `.codex/config.toml` left unread. */
const untrusted: DirectiveReader = (root, file) =>
  membersOf(child(root, 'projects')).flatMap(({ key, value }): Directive[] => {
    const level = textOf(child(value, 'trust_level'));
    if (level?.value !== 'untrusted' || file.scope === 'project') return [];
    const about = { gate: true, ofScope: 'project', project: key.value } as const;
    return [{ kind: 'deny-server', file, at: level.at, ...about, setting: '`trust_level`' }];
  });
