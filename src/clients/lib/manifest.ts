import type { Referral } from '../../model/client.ts';

/** A plugin's manifest may name files of servers instead of holding them: one path, or several, among servers of its own. */
export const NAMED_IN_MANIFEST: Referral = { at: ['mcpServers'], dialect: 'claude-plugin', roots: ['mcpServers', '$'] };

/** A marketplace says the same of each of its plugins; paths begin in the folder that is the plugin's source. */
export const NAMED_IN_MARKETPLACE: Referral = { ...NAMED_IN_MANIFEST, each: { at: 'plugins[]', folder: 'source' } };

/** The manifest of an installed plugin in Claude Code's form. */
export const INSTALLED_MANIFEST = {
  scope: 'plugin',
  format: 'json',
  dialect: 'claude-plugin',
  roots: ['mcpServers'],
  shared: true,
  refers: NAMED_IN_MANIFEST,
} as const;
