import type { Inspection } from '../model/inspection.ts';
import { joinRounds } from '../probe/joinRounds.ts';

/** Asks the same servers several times, one round after the other, so that no server meets itself; ends early when told to stop. */
export async function askRounds(runs: number, ask: () => Promise<readonly Inspection[]>, signal: AbortSignal): Promise<Inspection[]> {
  const rounds: (readonly Inspection[])[] = [];
  while (rounds.length < runs && !signal.aborted) rounds.push(await ask());
  return joinRounds(rounds);
}
