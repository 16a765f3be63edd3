import type { Directive } from '../../model/directive.ts';
import { booleanOf, child, membersOf, type Node } from '../../model/node.ts';
import type { DirectiveReader } from './listed.ts';

/** Codex 0.169, `codex plugin add`: `[plugins."name@marketplace"]` with `enabled`, and the same for one server of it under `mcp_servers`. */
export const codexPlugins: DirectiveReader = (root, file) =>
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
