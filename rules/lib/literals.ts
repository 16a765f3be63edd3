import type { Credential } from '../../src/model/credential.ts';
import type { Entry } from '../../src/model/entry.ts';
import type { Estate } from '../../src/model/estate.ts';
import { groupBy } from '../../src/model/groupBy.ts';

/** The secrets that stand in an entry itself; throw-away passwords and mere guesses are others' concern. */
export function literalsOf({ credentials }: Entry): Credential[] {
  return credentials.filter(({ kind, weak, confidence }) => kind === 'literal' && !weak && confidence !== 'low');
}

const BY_FILE = new WeakMap<Estate, ReadonlyMap<string, readonly Entry[]>>();

/** The secrets in a file. */
export function literalsIn(path: string, estate: Estate): Credential[] {
  const known = BY_FILE.get(estate) ?? groupBy(estate.entries, (entry) => entry.file.path);
  BY_FILE.set(estate, known);
  return (known.get(path) ?? []).flatMap(literalsOf);
}
