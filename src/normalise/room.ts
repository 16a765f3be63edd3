import { plainText } from '../model/untrusted.ts';
import type { Collected } from './found.ts';

/** Servers that one run reads: a real machine has some hundred, and these take a gigabyte and fifteen seconds. */
const SERVERS = 60_000;

/** How many more servers a run reads, whatever files they stand in. */
export interface Room {
  left: number;
}

/** The room of a run that begins. */
export function newRoom(): Room {
  return { left: SERVERS };
}

/** As many declarations as there is room for; that others are left out is told at the first of them. */
export function fitting({ found, problems }: Collected, room: Room): Collected {
  const kept = found.slice(0, room.left);
  room.left -= kept.length;
  const [out] = found.slice(kept.length);
  if (!out) return { found, problems };
  const message = `the audit reads ${SERVERS} servers at most; \`${plainText(out.name.value, 60)}\` and what comes behind it in this file are not read`;
  const help = 'Leave the file out with --exclude if nobody needs it.';
  return { found: kept, problems: [...problems, { kind: 'too-large', at: out.name.at, message, help, fault: 'file', incomplete: true }] };
}
