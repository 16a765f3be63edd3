import type { Entry, Misfit } from '../../src/model/entry.ts';
import type { Draft } from '../../src/model/finding.ts';

/** What the client will not do with an entry as it is written, of the given kinds; and what to write instead. */
export function misfitDrafts({ misfits }: Entry, kinds: readonly Misfit['kind'][]): Draft[] {
  return misfits
    .filter((misfit) => kinds.includes(misfit.kind))
    .map(({ at, message, instead }) => ({ at, message, help: instead === undefined ? undefined : `Write ${instead}.` }));
}
