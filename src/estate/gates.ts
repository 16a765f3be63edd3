import type { Directive } from '../model/directive.ts';
import { type Entry, remoteUrl, type State } from '../model/entry.ts';
import { folderKey } from '../model/folderKey.ts';
import { groupBy } from '../model/groupBy.ts';
import { child } from '../model/node.ts';
import { matchesWildcard } from '../model/wildcard.ts';
import { type ByPlace, byPlace, isWithin } from './byPlace.ts';
import { inOrder } from './inOrder.ts';
import { pluginAt } from './pluginAt.ts';

/** Lists with more items than this decide nothing: each is held against every server. */
const LIMIT = 2000;

/** The allow and deny lists of all clients. */
export interface Gates {
  /** What the lists of its client make of an entry in one place; undefined where they let it be. */
  at(entry: Entry, place: string | undefined): State | undefined;
  /** The projects that have lists of their own for the client of the entry. */
  projects(entry: Entry): readonly string[];
}

/** Sorts allow and deny lists by client and place. */
export function gates(directives: readonly Directive[]): Gates {
  const ordered = inOrder(directives);
  const byClient = new Map(
    [...groupBy(directives.filter(isGate), ({ file }) => file.client)].map(([client, all]) => [client, listsOf(all)]),
  );
  return {
    at: (entry, place) => {
      const mine = (byClient.get(entry.file.client)?.at(place) ?? []).filter((gate) => concerns(gate, entry));
      const shut = mine.find((gate) => gate.kind === 'deny-server' && means(gate, entry)) ?? missed(mine, entry);
      return shut ? { enabled: false, reason: shut.setting, at: shut.at } : ordered.at(entry, place);
    },
    projects: (entry) => [...(byClient.get(entry.file.client)?.projects ?? []), ...ordered.projects(entry)],
  };
}

function isGate({ gate, kind }: Directive): boolean {
  return gate === true || kind === 'managed-lists-only';
}

/** The lists of one client; users and projects cannot allow more where an administrator keeps that for himself. */
function listsOf(all: readonly Directive[]): ByPlace | undefined {
  const closed = all.some(({ kind, file }) => kind === 'managed-lists-only' && file.scope === 'managed');
  const lists = all.filter((d) => d.gate && !(closed && d.kind === 'allow-server' && d.file.scope !== 'managed'));
  return lists.length > LIMIT ? undefined : byPlace(lists);
}

function concerns({ file, by, sparesManaged, sparesField, origin, ofScope }: Directive, { file: { scope, path }, node }: Entry): boolean {
  if (by === 'folder' && !isBelow(path, file.path.replace(/[^/\\]+$/, ''))) return false;
  if ((sparesManaged && scope === 'managed') || (ofScope !== undefined && scope !== ofScope)) return false;
  if (sparesField !== undefined && child(node, sparesField)) return false;
  return origin === undefined || (origin === 'plugins') === (scope === 'plugin');
}

/** The allow-list that leaves the entry out: each setting's list must have it, from whatever files that is put together. */
function missed(gates: readonly Directive[], entry: Entry): Directive | undefined {
  const allowed = gates.filter(({ kind }) => kind === 'allow-server');
  if (allowed.length === 0) return undefined;
  const lists = [...groupBy(allowed, ({ setting }) => setting).values()];
  return lists.map((list) => missedBy(list, entry)).find((gate) => gate !== undefined);
}

/**
 * Whether one list leaves the entry out, and which item to point at. Where commands are listed, a local server must be among them, and a remote one among the
 * addresses where there are any; names count for the rest (Claude Code 2.1.330, Copilot CLI 1.0.102).
 */
function missedBy(allowed: readonly Directive[], entry: Entry): Directive | undefined {
  if (allowed[0]?.by === 'folder') return allowed.some((gate) => means(gate, entry)) ? undefined : allowed[0];
  const precise = allowed.filter(({ by }) => by === (entry.transport.kind === 'stdio' ? 'command' : 'url'));
  const asked = precise.length > 0 ? precise : allowed.filter(({ by }) => by === undefined);
  return asked.some((gate) => means(gate, entry)) ? undefined : (asked[0] ?? allowed[0]);
}

/** An absent target is every server. */
function means({ target, targetPlugin, by, identity }: Directive, entry: Entry): boolean {
  if (targetPlugin !== undefined && pluginAt(entry.file.path)?.id !== targetPlugin) return false;
  if (identity && identity.value !== (identity.by === 'url' ? remoteUrl(entry)?.value : programOf(entry))) return false;
  if (target === undefined) return true;
  if (by === 'folder') return target !== '' && isBelow(entry.file.path, target);
  const text = by === 'url' ? remoteUrl(entry)?.value : by === 'command' ? commandLine(entry) : entry.name.value;
  return text !== undefined && matchesWildcard(by === 'command' ? literal(target) : target, text);
}

function isBelow(path: string, folder: string): boolean {
  return isWithin(folderKey(path), folderKey(folder));
}

function programOf({ transport }: Entry): string | undefined {
  return transport.kind === 'stdio' ? transport.command.value : undefined;
}

function commandLine({ transport }: Entry): string | undefined {
  return transport.kind === 'stdio' ? literal([transport.command, ...transport.args].map(({ value }) => value).join(' ')) : undefined;
}

/** A command is held against another word for word: a star in it is a star. */
function literal(text: string): string {
  return text.replaceAll('*', '\u0000');
}
