import type { Unreadable } from '../model/machine.ts';
import type { Problem } from '../model/outcome.ts';
import { wholeFile } from '../model/span.ts';

/** A walk that only patterns lead stops behind this many entries; a plugin cache has a few thousand. */
export const ENTRIES_LIMIT = 300_000;

const WHY: Readonly<Partial<Record<Unreadable, string>>> = {
  denied: 'permission denied',
  loop: 'its symbolic links lead in a circle',
  missing: 'there is nothing',
};

/** A folder whose names could not be had. */
export function unlisted(path: string, reason: Unreadable): Problem {
  return {
    kind: 'unreadable',
    at: wholeFile(path),
    message: `the folder cannot be listed: ${WHY[reason] ?? 'its path is too long, or the disk failed'}`,
    fault: 'machine',
    help:
      reason === 'denied' ? 'Run as a user who may read it, or leave it out with --exclude.' : 'Leave it out with --exclude, or mend it.',
    incomplete: true,
  };
}

/** A walk that was broken off. */
export function tooMany(top: string): Problem {
  return {
    kind: 'too-large',
    at: wholeFile(top),
    message: `more than ${ENTRIES_LIMIT} entries stand below the folder where clients keep their files; the rest was not looked at`,
    fault: 'machine',
    incomplete: true,
  };
}
