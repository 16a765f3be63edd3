import { setTimeout as sleep } from 'node:timers/promises';
import type { VersionNegotiationMode } from '@modelcontextprotocol/client';
import { MODERN } from '../conversation.ts';
import { within } from '../patience.ts';
import type { Beside, RemoteConversation } from './talk.ts';

export type Talk = (mode: VersionNegotiationMode, beside: Beside) => Promise<RemoteConversation>;

/** A server that answers sooner is asked in one way after the other. */
const HEAD_START_MS = 50;
/** How long a session that was opened in vain is waited for, so that it can be deleted. */
const FAREWELL_MS = 2000;

const NOT_NEEDED = new Error('the other way counts');

/**
 * Asks in the way of 2026-07-28, and in the older way where that fails, or meanwhile where it takes its time: an old server then does not
 * cost a round trip more. Which of the two counts is decided by the answer to the first; only that one lists. An old server that never
 * answers what it does not know is waited for as long again as it took to shake hands in the older way.
 */
export async function eitherEra(talk: Talk): Promise<RemoteConversation> {
  const startedAt = performance.now();
  const modern = side();
  const newer = talk({ pin: MODERN }, { signal: modern.end.signal, greeted: async () => modern.greet() });
  const early = await within(HEAD_START_MS, newer);
  if (early && !mayBeOlder(early)) return early;

  const legacy = side();
  const era = Promise.race([
    modern.greeted.then(() => 'modern' as const),
    newer.then((said) => (mayBeOlder(said) ? ('legacy' as const) : ('modern' as const))),
    legacy.greeted.then(() => sleep(performance.now() - startedAt, 'legacy' as const, { ref: false })),
  ]);
  const greeted = async () => {
    legacy.greet();
    if ((await era) === 'modern') throw new Error('it speaks the newer protocol');
  };
  const secondAt = performance.now() - startedAt;
  const older = talk('legacy', { signal: legacy.end.signal, greeted });
  if ((await era) === 'modern') return withFarewell(await newer, older, legacy.end);
  const said = await older;
  const exchanges = [...((await within(0, newer))?.exchanges ?? []), ...said.exchanges];
  modern.end.abort(NOT_NEEDED);
  return { ...said, exchanges, connectMs: secondAt + said.connectMs };
}

function side() {
  let greet = () => {};
  const greeted = new Promise<void>((resolve) => {
    greet = resolve;
  });
  return { end: new AbortController(), greeted, greet: () => greet() };
}

/** Anything that a server of before 2026-07-28 may answer to a method that it does not know; a refusal is none, and no answer neither. */
function mayBeOlder({ said, timedOut, exchanges }: RemoteConversation): boolean {
  if (said.ok || said.stage === 'list' || timedOut) return false;
  const status = exchanges.at(-1)?.status;
  return status !== undefined && status !== 401 && status !== 403;
}

/** Hanging up ends the other conversation as well, with the session that it may have begun. */
function withFarewell(counts: RemoteConversation, other: Promise<RemoteConversation>, end: AbortController): RemoteConversation {
  const farewell = async () => {
    await within(FAREWELL_MS, other);
    end.abort(NOT_NEEDED);
    await (await other).hangUp();
  };
  const hangUp = async () => {
    const [anomalies] = await Promise.all([counts.hangUp(), farewell()]);
    return anomalies;
  };
  return { ...counts, hangUp };
}
