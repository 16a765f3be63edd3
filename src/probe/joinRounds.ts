import type { Inspection } from '../model/inspection.ts';
import { probeOf } from './probeOf.ts';

/**
 * One inspection for each server from as many rounds as it was asked in, every round in the same order:
 * the last that listed its tools, or else the last, with what all of them say together.
 */
export function joinRounds(rounds: readonly (readonly Inspection[])[]): Inspection[] {
  const [first = []] = rounds;
  return first.map((inspection, server) => {
    const mine = rounds.flatMap((round) => round[server] ?? []);
    const told = mine.findLast(({ outcome }) => outcome === 'listed') ?? mine.at(-1) ?? inspection;
    return { ...told, probe: probeOf(mine) };
  });
}
