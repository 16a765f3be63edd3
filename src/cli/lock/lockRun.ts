import { resolve } from 'node:path';
import { findLock, LOCK_FILE, lockPath } from '../../lock/findLock.ts';
import { coveredBy, lockFacts } from '../../lock/lockFacts.ts';
import { lockOf } from '../../lock/lockOf.ts';
import { lockOptions } from '../../lock/lockOptions.ts';
import type { Entry } from '../../model/entry.ts';
import type { Inspection } from '../../model/inspection.ts';
import type { Lock, LockedServer } from '../../model/lock.ts';
import type { Machine } from '../../model/machine.ts';
import type { Report } from '../../model/report.ts';
import { parseLazily } from '../../parse/parseLazily.ts';

/** An entry that the lock is for and that did not answer. */
export interface Silent {
  readonly entry: Entry;
  readonly inspection?: Inspection;
  /** What the lock has of it. */
  readonly locked?: LockedServer;
}

/** What was found beside what was locked. */
export interface LockRun {
  readonly path: string;
  /** Undefined where there is none yet, or none that can be read. */
  readonly old?: Lock;
  readonly now: Lock;
  readonly silent: readonly Silent[];
}

/** Sets what the servers of a run said beside its lock. */
export async function lockRun(report: Report, machine: Machine, named: string | undefined): Promise<LockRun> {
  const { roots, encoding } = report.run;
  const path = resolve(machine.cwd, lockPath({ machine, named, roots }) ?? LOCK_FILE);
  const options = lockOptions({ machine, roots, encoding, redact: report.redact });
  const old = (await findLock({ machine, named: path, roots, parse: parseLazily })).value;
  const covers = coveredBy(roots);
  const facts = old && lockFacts(old, roots, options);

  const inspected = report.estate.inspected.filter(({ entry }) => covers(entry) && isLockable(entry));
  const said = new Map(inspected.map((one) => [one.entry.key, one.inspection]));
  const silent = report.estate.entries
    .filter((entry) => covers(entry) && isLockable(entry) && said.get(entry.key)?.outcome !== 'listed')
    .map((entry) => ({ entry, inspection: said.get(entry.key), locked: facts?.serverOf(entry) }));
  return { path, old, now: lockOf(inspected, options), silent };
}

/** A client starts it, and it can be asked: what is off, or only an example, has nothing to be locked. */
function isLockable({ state, file, transport }: Entry): boolean {
  const isAskable = transport.kind !== 'builtin' && transport.kind !== 'unknown' && transport.kind !== 'websocket';
  return state.enabled && file.kind === 'active' && isAskable;
}
