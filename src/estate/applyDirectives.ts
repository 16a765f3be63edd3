import type { Directive } from '../model/directive.ts';
import type { Entry, State } from '../model/entry.ts';
import { groupBy } from '../model/groupBy.ts';

/** Entries with the switches that settings files hold for them: the client's own order, a later and nearer word wins. */
export function applyDirectives(entries: readonly Entry[], directives: readonly Directive[]): Entry[] {
  const switches = groupBy(directives.filter(isSwitch), (d) => `${d.file.client} ${d.target}`);
  return entries.map((entry) => {
    const mine = switches.get(`${entry.file.client} ${entry.name.value}`)?.filter((d) => concerns(d, entry)) ?? [];
    const last = mine.findLast((d) => d.kind === 'disable') ?? mine.at(-1);
    return last ? { ...entry, state: stateFrom(last, entry) } : entry;
  });
}

function isSwitch(directive: Directive): boolean {
  return directive.kind === 'enable' || directive.kind === 'disable';
}

/** A switch that stands for one project does not touch another; one without a project touches all. */
function concerns(directive: Directive, entry: Entry): boolean {
  const project = directive.project ?? (directive.file.scope === 'project' ? directive.file.project : undefined);
  return project === undefined || project === (entry.project ?? entry.file.project);
}

function stateFrom(directive: Directive, entry: Entry): State {
  if (directive.kind === 'enable') return entry.state;
  return { enabled: false, reason: directive.setting, at: directive.at };
}
