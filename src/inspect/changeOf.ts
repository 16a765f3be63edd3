import type { Anomaly } from '../model/anomaly.ts';
import { plainText } from '../model/untrusted.ts';
import { isRecord, stringOf } from './jsonObject.ts';
import { listDifference } from './listDifference.ts';
import type { ListName } from './lists.ts';
import type { Paged } from './pages.ts';
import { prune } from './prune.ts';

/** What each list is called for people, and the member by which its items are told apart. */
const LISTS: Readonly<Record<ListName, { readonly noun: string; readonly key: string }>> = {
  tools: { noun: 'tools', key: 'name' },
  prompts: { noun: 'prompts', key: 'name' },
  resources: { noun: 'resources', key: 'uri' },
  resourceTemplates: { noun: 'resource templates', key: 'uriTemplate' },
};

/** One list, read twice; `again` where it had changed before. */
export interface Twice {
  readonly before: Paged;
  readonly after: Paged;
  readonly again: boolean;
}

/** How a list differs from what it was: what was added, dropped and redefined; nothing where it is the same. */
export function changeOf(list: ListName, { before, after, again }: Twice): Anomaly[] {
  const { noun, key } = LISTS[list];
  if (before === after) return [];
  const keyOf = (item: unknown) => (isRecord(item) && stringOf(item[key])) || '';
  const { words } = listDifference(before.items.map(keyOf), after.items.map(keyOf));
  const changes = [...words, ...redefined(before.items, after.items, keyOf)];
  if (changes.length === 0) return [];
  const when = again ? 'once more' : 'after the handshake';
  const counts = `${before.items.length} ${again ? 'before' : 'at first'}, then ${after.items.length}`;
  return [{ kind: 'list-changed', message: `changes its ${noun} ${when}: ${counts}; it ${changes.join(' and ')}` }];
}

/** Items of the same name whose words or schemas are others now. */
function redefined(before: readonly unknown[], after: readonly unknown[], keyOf: (item: unknown) => string): string[] {
  const known = new Map(before.map((item) => [keyOf(item), textOf(item)]));
  const names = [...new Set(after.filter((item) => (known.get(keyOf(item)) ?? textOf(item)) !== textOf(item)).map(keyOf))];
  if (names.length === 0) return [];
  const told = names.slice(0, 5).map((name) => plainText(name, 80));
  return [`defines ${told.join(', ')} anew`];
}

function textOf(item: unknown): string {
  return JSON.stringify(isRecord(item) ? prune(item).value : item) ?? '';
}
