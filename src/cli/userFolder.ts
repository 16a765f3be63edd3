import { join } from 'node:path';
import type { Machine } from '../model/machine.ts';

/** Where this user's approvals lie: `$XDG_CONFIG_HOME` or `~/.config`, `%APPDATA%` on Windows. */
export function userFolder({ platform, env, home }: Machine): string {
  const base = platform === 'windows' ? (env.APPDATA ?? join(home, 'AppData', 'Roaming')) : (env.XDG_CONFIG_HOME ?? join(home, '.config'));
  return join(base, 'mcp-audit');
}
