import type { Directive } from '../model/directive.ts';
import { type Entry, remoteUrl, type State } from '../model/entry.ts';
import { groupBy } from '../model/groupBy.ts';
import { matchesWildcard } from '../model/wildcard.ts';
import { type ByPlace, byPlace } from './byPlace.ts';

/** Lists with more items than this decide nothing: each is held against every server. */
const LIMIT = 2000;

/** Rules in order, of which the first that means a server decides. */
export interface InOrder {
  /** What it makes of an entry in one place; undefined where it lets it be, or no rule means it. */
  at(entry: Entry, place: string | undefined): State | undefined;
  /** The projects that have such rules for the client of the entry. */
  projects(entry: Entry): readonly string[];
}

/** Sorts such rules by client and place: an administrator's before a project's before the user's (Amp: `amp.mcpPermissions`). */
export function inOrder(directives: readonly Directive[]): InOrder {
  const ordered = directives.filter((directive) => directive.ordered).sort((a, b) => rank(a) - rank(b));
  const byClient = new Map([...groupBy(ordered, ({ file }) => file.client)].map(([client, all]) => [client, listOf(all)]));
  return {
    at: (entry, place) => {
      const first = (byClient.get(entry.file.client)?.at(place) ?? []).find((rule) => means(rule, entry));
      return first?.kind === 'deny-server' ? { enabled: false, reason: first.setting, at: first.at } : undefined;
    },
    projects: (entry) => byClient.get(entry.file.client)?.projects ?? [],
  };
}

function rank({ file: { scope } }: Directive): number {
  return scope === 'managed' ? 0 : scope === 'project' ? 1 : 2;
}

function listOf(all: readonly Directive[]): ByPlace | undefined {
  return all.length > LIMIT ? undefined : byPlace(all);
}

/** A rule on commands means local servers only, one on addresses those that go there; one on neither means all. */
function means({ target, by, args }: Directive, entry: Entry): boolean {
  if (by === 'url') return isLike(target, remoteUrl(entry)?.value);
  if (by === undefined) return true;
  if (entry.transport.kind !== 'stdio') return false;
  const given = entry.transport.args.map(({ value }) => value).join(' ');
  const program = entry.transport.command.value;
  return (isLike(target, program) || isLike(target, `${program} ${given}`)) && (args === undefined || matchesWildcard(args, given));
}

function isLike(pattern: string | undefined, text: string | undefined): boolean {
  return text !== undefined && (pattern === undefined || matchesWildcard(pattern, text));
}
