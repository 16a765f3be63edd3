import { child, textsOf } from '../../model/node.ts';
import { approval } from './approval.ts';
import type { DirectiveReader } from './listed.ts';

/** Cursor's `permissions.json`: `mcpAllowlist` of `server:tool`, where either may be `*`. */
export const cursorPermissions: DirectiveReader = (root, source) =>
  textsOf(child(root, 'mcpAllowlist')).map(({ value, at }) => {
    const colon = value.indexOf(':');
    const server = colon < 0 ? value : value.slice(0, colon);
    return approval(at, source, { server, tool: colon < 0 ? undefined : value.slice(colon + 1), setting: '`mcpAllowlist`' });
  });
