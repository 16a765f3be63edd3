import { child, descend, membersOf, textOf } from '../../model/node.ts';
import type { DirectiveReader } from './listed.ts';

/** Codex `requirements.toml`: each name is tied to an identity, the exact command or address. */
export const codexRequirements: DirectiveReader = (root, source) =>
  membersOf(child(root, 'mcp_servers')).flatMap(({ key, value }) => {
    const identity = child(value, 'identity');
    const target = textOf(descend(identity, ['url'])) ?? textOf(descend(identity, ['command'])) ?? key;
    return [{ kind: 'allow-server' as const, file: source, at: key.at, target: target.value, setting: '`mcp_servers.*.identity`' }];
  });
