import { child, descend, membersOf, textsOf } from '../../model/node.ts';
import { approval } from './approval.ts';
import { calledTool } from './calledTool.ts';
import type { DirectiveReader } from './listed.ts';

/** Crush: `permissions.allowed_tools`, a tool of a server being called `mcp_SERVER_TOOL`; what follows a colon is a kind of call. */
export const crush: DirectiveReader = (root, source) => {
  const servers = membersOf(child(root, 'mcp')).map(({ key }) => key.value);
  return textsOf(descend(root, ['permissions', 'allowed_tools'])).flatMap(({ value, at }) => {
    const called = calledTool(value.split(':', 1)[0] ?? '', 'mcp_', servers);
    return called ? [approval(at, source, { ...called, setting: '`permissions.allowed_tools`' })] : [];
  });
};
