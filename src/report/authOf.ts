import type { Entry } from '../model/entry.ts';
import type { Verdict } from '../model/inspection.ts';

export type Auth = 'none' | 'static' | 'reference' | 'oauth' | 'unknown';

const BY_VERDICT: Partial<Record<Verdict, Auth>> = { open: 'none', oauth: 'oauth', 'oauth-2025-03-26': 'oauth' };

/** How the server is authorized: what the entry sets, and where it sets nothing, what the server itself said. */
export function authOf(entry: Entry, verdict?: Verdict): Auth {
  const kinds = new Set(entry.credentials.map((c) => c.kind));
  if (kinds.has('literal')) return 'static';
  if (kinds.has('reference')) return 'reference';
  const { transport } = entry;
  if (transport.kind === 'stdio' && !transport.launch.bridge) return 'none';
  if ('oauth' in transport && transport.oauth) return 'oauth';
  return (verdict && BY_VERDICT[verdict]) ?? 'unknown';
}
