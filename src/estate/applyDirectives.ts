import type { Directive } from '../model/directive.ts';
import type { Entry, State } from '../model/entry.ts';
import { groupBy } from '../model/groupBy.ts';
import { type ByPlace, placeOf } from './byPlace.ts';
import { gates } from './gates.ts';
import { decisive, switchesOf } from './switches.ts';

/** Entries with the switches and lists that settings files hold for them, in every place where these say something else. */
export function applyDirectives(entries: readonly Entry[], directives: readonly Directive[]): Entry[] {
  const switches = switchesOf(directives);
  const gate = gates(directives);
  const projects = projectsOf(entries);
  return entries.map((entry) => {
    const mine = switches(entry);
    const overruled = mine.some(({ all }) => all.some(({ overrules }) => overrules));
    if (!entry.state.enabled && !overruled) return entry;
    const stateAt = (place: string | undefined) => gate.at(entry, place) ?? switched(mine, place) ?? entry.state;
    const home = placeOf(entry);
    if (home !== undefined) return { ...entry, state: stateAt(home) };
    const named = [...mine.flatMap((group) => group.projects), ...gate.projects(entry)];
    const reached = mine.some(({ reaching }) => reaching) ? (projects.get(entry.file.client) ?? []) : [];
    return inPlaces(entry, [...new Set([...named, ...reached])], stateAt);
  });
}

/** The projects that a client has servers of. */
function projectsOf(entries: readonly Entry[]): Map<string, readonly string[]> {
  const byClient = groupBy(entries, ({ file }) => file.client);
  return new Map([...byClient].map(([client, mine]) => [client, [...new Set(mine.flatMap((entry) => placeOf(entry) ?? []))]]));
}

function switched(groups: readonly ByPlace[], place: string | undefined): State | undefined {
  const deciding = groups.flatMap((group) => decisive(group.at(place)) ?? onlyElsewhere(group, place) ?? []);
  const off = deciding.find(({ kind }) => kind === 'disable');
  if (off) return { enabled: false, reason: off.setting, at: off.at };
  const on = deciding.find(({ overrules }) => overrules);
  return on && { enabled: true, reason: on.setting, at: on.at };
}

/** A plugin that is switched on for some projects alone is off in the others. */
function onlyElsewhere({ all, at }: ByPlace, place: string | undefined): Directive | undefined {
  const on = all.find(({ kind, targetPlugin, target }) => kind === 'enable' && targetPlugin !== undefined && target === undefined);
  return on && at(place).length === 0 ? { ...on, kind: 'disable' } : undefined;
}

/** An entry of the user's with its state in each of the projects that decide for themselves. */
export function inPlaces(entry: Entry, projects: readonly string[], stateAt: (place: string | undefined) => State): Entry {
  const everywhere = stateAt(undefined);
  const others = projects.map((project) => [project, stateAt(project)] as const).filter(([, s]) => s.enabled !== everywhere.enabled);
  if (others.length === 0) return { ...entry, state: everywhere };
  const on = others.find(([, { enabled }]) => enabled);
  return { ...entry, state: on?.[1] ?? everywhere, states: new Map([[undefined, everywhere], ...others]) };
}
