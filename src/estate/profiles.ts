import type { Client } from '../model/client.ts';
import type { Entry } from '../model/entry.ts';
import { groupBy } from '../model/groupBy.ts';

/** What a client loads in one of the user's profiles. */
export interface Profile {
  /** Its folder, or its file where it is one. */
  readonly place: string;
  readonly entries: readonly Entry[];
}

/** Whether an entry counts in one profile of the user's alone. */
export function isOfProfile({ file }: Entry): boolean {
  return file.layer === 'profile' && file.scope === 'user';
}

/** The profiles among the entries that a client loads outside of projects, each with what else is loaded in it. */
export function profilesOf({ id, profilesStandAlone }: Client, entries: readonly Entry[]): Profile[] {
  const placeOf = ({ file: { path } }: Entry) => (profilesStandAlone ? path.replace(/[/\\][^/\\]*$/, '') : path);
  const others = entries.filter((entry) => !isOfProfile(entry));
  const shared = profilesStandAlone ? others.filter(({ file }) => file.client !== id || file.scope !== 'user') : others;
  return [...groupBy(entries.filter(isOfProfile), placeOf)].map(([place, own]) => ({ place, entries: [...shared, ...own] }));
}
