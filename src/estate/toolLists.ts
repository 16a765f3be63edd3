import type { Directive } from '../model/directive.ts';
import type { Entry } from '../model/entry.ts';
import { groupBy } from '../model/groupBy.ts';
import type { Located } from '../model/span.ts';
import { type ByPlace, byPlace, placeOf } from './byPlace.ts';
import { pluginAt } from './pluginAt.ts';

/** More lists than this decide nothing: each is held against every server. */
const LIMIT = 1000;

/** Entries with what settings files say about their tools: which are offered to the model, and which are kept from it. */
export function withToolLists(entries: readonly Entry[], directives: readonly Directive[]): readonly Entry[] {
  const lists = directives.filter(({ kind }) => kind === 'offer-tools' || kind === 'withhold-tool');
  if (lists.length === 0) return entries;
  const byClient = groupBy(lists, ({ file }) => file.client);
  return entries.map((entry) => {
    const mine = (byClient.get(entry.file.client) ?? []).slice(0, LIMIT).filter((list) => concerns(list, entry));
    return mine.length === 0 ? entry : withLists(entry, byPlace(mine));
  });
}

/** What a project's settings say of a server of the user's holds there alone. */
function withLists(entry: Entry, lists: ByPlace): Entry {
  const toolsAt = (place: string | undefined) => ({ ...entry.tools, ...limited(entry, lists.at(place)) });
  const home = placeOf(entry);
  const tools = toolsAt(home);
  if (home !== undefined || lists.projects.length === 0) return { ...entry, tools };
  return { ...entry, tools, toolsIn: new Map(lists.projects.map((place) => [place, toolsAt(place)])) };
}

function concerns(list: Directive, entry: Entry): boolean {
  const { target, targetFile, targetPlugin } = list;
  const { path } = entry.file;
  if (targetFile !== undefined && targetFile !== path) return false;
  if (targetPlugin !== undefined && targetPlugin !== pluginAt(path)?.id) return false;
  return target === undefined || namesOf(entry).includes(target);
}

/** A server's name as it is written, and as Claude Code has it in the names of tools (`mcp__plugin_PLUGIN_SERVER__TOOL`). */
function namesOf({ file, name: { value: name } }: Entry): readonly string[] {
  if (file.client !== 'claude-code') return [name];
  const plugin = file.scope === 'plugin' ? pluginAt(file.path) : undefined;
  const plain = (text: string) => text.replace(/[^\w-]/g, '_');
  return plugin ? [`plugin_${plain(plugin.name)}_${plain(name)}`] : [name, plain(name)];
}

/** What names the server comes before what is said of all. */
function limited({ name, tools }: Entry, lists: readonly Directive[]): Partial<Entry['tools']> {
  const offers = lists.filter(({ kind }) => kind === 'offer-tools');
  const offer = offers.findLast(({ target }) => target !== undefined) ?? offers.at(-1);
  const allow = tools.allow ?? offer?.tools;
  const withheld = lists.flatMap((list) => (list.kind === 'withhold-tool' ? (withheldBy(list, name.value) ?? []) : []));
  return { ...(allow && { allow }), deny: [...tools.deny, ...withheld] };
}

/** The tool as the server calls it; the client puts the server's name before it, as `prefix` shows. */
function withheldBy({ tool, prefix, at }: Directive, server: string): Located<string> | undefined {
  if (tool === undefined || prefix === undefined) return tool === undefined ? undefined : { value: tool, at };
  const lead = prefix.replace('SERVER', () => server);
  if (tool.startsWith(lead)) return { value: tool.slice(lead.length), at };
  return tool.endsWith('*') && lead.startsWith(tool.slice(0, -1)) ? { value: '*', at } : undefined;
}
