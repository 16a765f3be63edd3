import type { Client } from '@modelcontextprotocol/client';
import type { Call } from './lists.ts';
import { within } from './patience.ts';
import type { Changeable, Recording } from './recording.ts';
import { unlessAborted } from './unlessAborted.ts';

/** How a server can speak without being asked, while it is listed and for a moment after. */
export interface Ear {
  /** How long it is waited for when everything is listed. */
  readonly ms: number;
  /** Resolves where it turns out that nothing can be heard. */
  readonly deaf: Promise<void>;
}

/** Servers that load their tools late tell of them within this time; the next server's turn comes meanwhile. */
const LATE_TOOLS_MS = 250;
/** What a server sends behind its last answer without being asked. */
const LATE_WORDS_MS = 25;

const LISTS: readonly Changeable[] = ['tools', 'prompts', 'resources'];

/**
 * Opens what a server needs to tell of changes, where it announces that its lists may change: in 2026-07-28 a subscription, before it a stream
 * over HTTP and nothing over stdio. Nobody waits for it to open.
 */
export function earOf(client: Client, hears: boolean | (() => Promise<void>), call: Call): Ear {
  const capabilities = client.getServerCapabilities();
  const announced = LISTS.filter((list) => capabilities?.[list]?.listChanged === true);
  const never = new Promise<void>(() => {});
  if (hears === false || announced.length === 0) return { ms: hears === true ? LATE_WORDS_MS : 0, deaf: never };
  const filter = Object.fromEntries(announced.map((list) => [`${list}ListChanged`, true]));
  const opened = client.getProtocolEra() === 'modern' ? client.listen(filter, call) : hears === true ? never : hears();
  return { ms: LATE_TOOLS_MS, deaf: opened.then(() => never).catch(() => {}) };
}

/** Waits for the server to say that something has changed, or for the time to be over. */
export async function listen(
  { ms, deaf }: Ear,
  record: Recording,
  { signal, listening }: { readonly signal: AbortSignal; readonly listening?: () => void },
): Promise<void> {
  if (ms === 0) return;
  listening?.();
  await unlessAborted(signal, within(ms, Promise.race([record.changed(), deaf]))).catch(() => {});
}
