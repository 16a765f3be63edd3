import type { Anomaly } from '../../model/anomaly.ts';
import type { Budget } from './ask.ts';

/** What a server may say without being asked: notes of changes are short. */
const HEARD = 1 << 20;
const LINES = 10_000;

/** The stream on which a server speaks without being asked, beside its answers: opened once, and only when it is wanted. */
export interface Ear {
  /** The next request for the stream is let through, and no other. */
  wanted: boolean;
  /** A stream has begun. */
  stands: boolean;
  /** More came than was read. */
  flooded: boolean;
  readonly budget: Budget;
}

/** An ear that is not wanted yet. */
export function newEar(): Ear {
  return { wanted: false, stands: false, flooded: false, budget: { left: HEARD, lines: LINES } };
}

/** That the stream brought more than was read of it. */
export function overheard({ flooded }: Ear): Anomaly[] {
  if (!flooded) return [];
  return [{ kind: 'oversized-message', message: 'sends more than 1 MB or 10,000 lines without being asked; the rest was not read' }];
}
