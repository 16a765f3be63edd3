import { enabledPlugins } from './enabledPlugins.ts';
import { type DirectiveReader, listed } from './listed.ts';
import { pluginsOnly } from './pluginsOnly.ts';
import { serverLists } from './serverList.ts';

/** Copilot CLI's user settings and `managed-settings.json` (1.0.102). */
export const copilotSettings: DirectiveReader = (root, source) => [
  ...listed(root, source, { route: ['enabledMcpServers'], kind: 'enable' }),
  ...listed(root, source, { route: ['disabledMcpServers'], kind: 'disable' }),
  ...serverLists(root, source),
  ...pluginsOnly(root, source),
  ...enabledPlugins(root, source),
];
