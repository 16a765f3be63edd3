import { setTimeout as sleep } from 'node:timers/promises';
import type { Anomaly } from '../model/anomaly.ts';
import { changeOf } from './changeOf.ts';
import type { ListName, ListReader, Lists } from './lists.ts';
import type { Changeable, Changes, Recording } from './recording.ts';

/** A server that adds its tools one by one tells of each: what it tells within this time is read at once. */
const QUIET_MS = 100;
/** How often a list is read again. */
const ROUNDS = 3;

/** What a server offers when it has ceased to change it. */
export type Settled = Readonly<Record<ListName, readonly unknown[]>> & { readonly anomalies: readonly Anomaly[] };

/** Reads again what the server says has changed, until it is quiet or has been read often enough; the last list counts. */
export async function settled(first: Lists, record: Pick<Recording, 'changes'>, again: ListReader['again']): Promise<Settled> {
  const found: Anomaly[] = [];
  let lists = first;
  let known: Changes = NONE;
  let news = since(known, record.changes());
  for (let round = 0; news.length > 0; round++) {
    await sleep(QUIET_MS);
    const told = record.changes();
    news = since(known, told);
    if (news.length === 0) break;
    if (round === ROUNDS) {
      found.push(...news.map((what) => endless(what, told[what])));
      break;
    }
    const later = await Promise.all(news.map((what) => again(what).catch(() => ({}))));
    const next: Lists = Object.assign({ ...lists }, ...later);
    found.push(...differences(lists, next, round > 0));
    lists = next;
    known = told;
  }
  const { tools, prompts, resources, resourceTemplates } = lists;
  return {
    tools: tools.items,
    prompts: prompts.items,
    resources: resources.items,
    resourceTemplates: resourceTemplates.items,
    anomalies: [...Object.values(lists).flatMap((list) => list.anomalies), ...found],
  };
}

const NONE: Changes = { tools: 0, prompts: 0, resources: 0 };

function since(known: Changes, told: Changes): Changeable[] {
  return (['tools', 'prompts', 'resources'] as const).filter((what) => told[what] > known[what]);
}

function differences(before: Lists, after: Lists, again: boolean): Anomaly[] {
  const names = Object.keys(before) as ListName[];
  return names.flatMap((name) => changeOf(name, { before: before[name], after: after[name], again }));
}

function endless(what: Changeable, count: number): Anomaly {
  const message = `says without end that its ${what} have changed: after they were listed ${ROUNDS + 1} times still`;
  return { kind: 'list-changed', message, count };
}
