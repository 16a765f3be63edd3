import type { Client, ClientId } from '../model/client.ts';
import { type Entry, isLoaded } from '../model/entry.ts';
import type { ClientView, Inspected } from '../model/estate.ts';
import { folderKey } from '../model/folderKey.ts';
import { groupBy } from '../model/groupBy.ts';
import { readersOf } from '../model/source.ts';
import { placeOf } from './byPlace.ts';
import { pluginAt } from './pluginAt.ts';
import { precedence } from './precedence.ts';
import { isOfProfile, profilesOf } from './profiles.ts';
import { homeBeyond, sidesOf } from './sides.ts';
import { withoutToggles } from './toggles.ts';

/**
 * What each client would load: once for the user everywhere, and once more in every project that adds something or decides otherwise,
 * and in each profile of the user's.
 * Only active sources count; a template or a backup is loaded by nobody. Many clients would read a `.mcp.json`: a client counts
 * where a file of its own shows that it is used here.
 */
export function viewsOf(clients: readonly Client[], entries: readonly Entry[], inspected: readonly Inspected[]): ClientView[] {
  const known = new Map(inspected.map((i) => [i.entry.key, i]));
  const loaded = entries.filter((e) => e.file.kind === 'active' || e.file.kind === 'plugin');
  const used = new Set(loaded.map((entry) => entry.file.client));
  const readers = loaded.flatMap((entry) => readersOf(entry.file).map((id) => ({ id, entry })));
  const byClient = groupBy(readers, (reader) => reader.id);
  const sideOf = sidesOf(entries.map(({ file }) => file));
  return clients
    .filter(({ id }) => used.has(id))
    .flatMap((client) => {
      const all = (byClient.get(client.id) ?? []).map((reader) => reader.entry);
      return [...groupBy(all, ({ file }) => sideOf(file)).values()].flatMap((mine) => viewsOnSide(client, mine, known));
    });
}

/** The views of a client in one system: this one, or the one on the other side of WSL, which is told by the home there. */
function viewsOnSide(client: Client, mine: readonly Entry[], known: ReadonlyMap<string, Inspected>): ClientView[] {
  const outside = mine.filter((e) => placeOf(e) === undefined);
  const everywhere = outside.filter((e) => !isOfProfile(e));
  const byProject = groupBy(
    mine.filter((e) => placeOf(e) !== undefined && !e.file.foundFromBelow),
    placeOf,
  );
  const fromAbove = groupBy(lookedUpFor(client.id, mine), ({ place }) => place);
  const deciding = everywhere.flatMap(({ states, toolsIn }) => [...(states?.keys() ?? []), ...(toolsIn?.keys() ?? [])]);
  const places = new Set([...(everywhere.length > 0 ? [undefined] : []), ...byProject.keys(), ...fromAbove.keys(), ...deciding]);
  const profiles = profilesOf(client, outside).map(({ place, entries: here }) => viewOf({ client, project: place, here, known }));
  const beyond = everywhere.flatMap(({ file }) => homeBeyond(file) ?? [])[0];
  const views = [...places].map((place) => {
    const own = byProject.get(place) ?? [];
    const above = place === undefined ? [] : (fromAbove.get(place) ?? []);
    const here = [...everywhere.map((e) => inPlace(e, place)), ...own, ...above.map(({ entry }) => entry)];
    const project = place === undefined ? beyond : (nameOf(place, own) ?? above[0]?.folder);
    return viewOf({ client, project, here, known });
  });
  return [...views, ...profiles];
}

/** What a client that looks upward loads of folders above, by the place in which it does, the nearest folder first. */
function lookedUpFor(client: ClientId, entries: readonly Entry[]): { place: string; folder: string; entry: Entry }[] {
  const found = entries.flatMap((entry) =>
    (entry.file.readBelow ?? [])
      .filter((reader) => reader.client === client)
      .map(({ folder }) => ({ place: folderKey(folder), folder, entry })),
  );
  return found.sort((a, b) => (b.entry.file.project ?? '').length - (a.entry.file.project ?? '').length);
}

/** The folder as it is written. */
function nameOf(place: string | undefined, [first]: readonly Entry[]): string | undefined {
  return first?.project ?? first?.file.project ?? place;
}

/** An entry of the user's with the state and the lists of tools that it has in a project. */
function inPlace(entry: Entry, place: string | undefined): Entry {
  const state = entry.states && (entry.states.get(place) ?? entry.states.get(undefined));
  const tools = place === undefined ? undefined : entry.toolsIn?.get(place);
  return state || tools ? { ...entry, ...(state && { state }), ...(tools && { tools }) } : entry;
}

interface Place {
  readonly client: Client;
  readonly project?: string;
  readonly here: readonly Entry[];
  readonly known: ReadonlyMap<string, Inspected>;
}

/** Of the entries of one name the one that counts. */
function winnersOf({ namesPlugins }: Client, here: readonly Entry[]): ReadonlySet<Entry> {
  const names = new Set<string>();
  const winners = new Set<Entry>();
  for (const entry of [...here].sort((a, b) => precedence(a) - precedence(b) || repeated(a, b))) {
    const plugin = namesPlugins && entry.file.scope === 'plugin' ? pluginAt(entry.file.path) : undefined;
    const name = plugin ? `plugin:${plugin.id}:${entry.name.value}` : entry.name.value;
    const same = `same as ${entry.identity}`;
    if (!names.has(name) && !(plugin && names.has(same))) winners.add(entry);
    names.add(name).add(same);
  }
  return winners;
}

function viewOf({ client, project, here: all, known }: Place): ClientView {
  const here = withoutToggles(all);
  const winners = winnersOf(
    client,
    here.filter(({ foreign }) => !foreign),
  );
  const entries = here.filter((e) => isLoaded(e) && winners.has(e));
  const active = new Set(entries.map(({ key }) => key));
  return {
    client,
    project,
    entries,
    inactive: all.filter(({ key }) => !active.has(key)),
    inspected: entries.flatMap((entry) => inspectedAs(entry, known.get(entry.key)) ?? []),
  };
}

/** Of two declarations in one file the one that counts. */
function repeated(a: Entry, b: Entry): number {
  return a.file.path === b.file.path ? Number(b.state.enabled) - Number(a.state.enabled) : 0;
}

/** What a server said, with the entry as the place has it. */
function inspectedAs(entry: Entry, one: Inspected | undefined): Inspected | undefined {
  return one && entry.tools !== one.entry.tools ? { ...one, entry } : one;
}
