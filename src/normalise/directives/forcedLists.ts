import { child, membersOf, textsOf } from '../../model/node.ts';
import { type DirectiveReader, listed } from './listed.ts';

/** `disabledServers` and `enabledServers`: names that are off, and names that are on even where their entry says otherwise; the first list wins. */
export const forcedLists: DirectiveReader = (root, source) => [
  ...listed(root, source, { route: ['disabledServers'], kind: 'disable' }),
  ...listed(root, source, { route: ['enabledServers'], kind: 'enable' }).map((on) => ({ ...on, overrules: true as const })),
];

/** Oh My Pi (`mcp/config.ts` @0add640): only the lists of the user's own file count. */
export const ohMyPi: DirectiveReader = (root, source) => (source.scope === 'user' ? forcedLists(root, source) : []);

/** Mux (`src/common/types/mcp.ts` @3ca68a6), `.mux/mcp.local.jsonc`: the same lists for one workspace, and the tools of each server that are offered. */
export const muxOverrides: DirectiveReader = (root, source) => [
  ...forcedLists(root, source),
  ...membersOf(child(root, 'toolAllowlist')).flatMap(({ key, value }) =>
    value.kind === 'array'
      ? [{ kind: 'offer-tools' as const, file: source, at: value.at, target: key.value, tools: textsOf(value), setting: '`toolAllowlist`' }]
      : [],
  ),
];
