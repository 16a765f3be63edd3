import type { Machine } from '../model/machine.ts';
import type { Encoding } from '../model/tokens.ts';
import { installedPackage } from './installedPackage.ts';
import type { LockOptions } from './lockOf.ts';

/** What the inspector says it can do: nothing, so that every server shows the list that it shows to any client. */
const CAPABILITIES: readonly string[] = [];

export interface Run {
  readonly machine: Machine;
  readonly roots: readonly string[];
  readonly encoding: Encoding;
  readonly redact: (text: string) => string;
}

/** How a run writes and compares locks. */
export function lockOptions({ machine, roots, encoding, redact }: Run): LockOptions {
  return {
    encoding,
    redact,
    capabilities: CAPABILITIES,
    places: { home: machine.home, root: roots[0] },
    installed: (entry) => installedPackage(machine, entry),
  };
}
