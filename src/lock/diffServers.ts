import { groupBy } from '../model/groupBy.ts';
import type { Change, LockedServer, LockedTool } from '../model/lock.ts';
import { conditionsKey } from './conditions.ts';
import { type DiffOptions, diffTool, startsToOrder } from './diffTools.ts';
import { MEANINGS } from './meanings.ts';
import { renames } from './renames.ts';
import { shown } from './schema/words.ts';

/** How a server differs from what it was: its tools, its instructions, and under which conditions it was asked. */
export function diffServers(before: LockedServer, after: LockedServer, options: DiffOptions = {}): Change[] {
  if (before.totals || after.totals) return [...aboutServer(before, after), ...countChange(before, after), ...costChange(before, after)];
  return [
    ...aboutServer(before, after),
    ...(conditionsKey(before.conditions) === conditionsKey(after.conditions) ? [] : [conditionsChange(before, after)]),
    ...instructionsChange(before, after, options),
    ...toolChanges(before.tools, after.tools, options),
    ...costChange(before, after),
  ];
}

/** All that can be told where one side has only numbers. */
function countChange(before: LockedServer, after: LockedServer): Change[] {
  const [old, now] = [before, after].map(({ totals, tools }) => totals?.tools ?? tools.length);
  if (old === now) return [];
  return [{ kind: 'server-changed', verdict: 'review', what: `has ${now} tools, had ${old}`, meaning: MEANINGS.numbers }];
}

function aboutServer(before: LockedServer, after: LockedServer): Change[] {
  const changes: Change[] = [];
  const say = (change: Omit<Change, 'kind'>) => changes.push({ kind: 'server-changed', ...change });
  const [old, now] = [before.package, after.package];
  if (old?.version && now?.version && old.version !== now.version)
    say({ verdict: 'compatible', what: `package ${told(old.version)} -> ${told(now.version)}`, meaning: MEANINGS.version });
  else if (old?.integrity && now?.integrity && old.integrity !== now.integrity)
    say({ verdict: 'review', what: `package ${told(now.version)} has another integrity`, meaning: MEANINGS.bytes });
  if (before.serverVersion !== after.serverVersion && before.serverVersion && after.serverVersion)
    say({
      verdict: 'compatible',
      what: `server version ${told(before.serverVersion)} -> ${told(after.serverVersion)}`,
      meaning: MEANINGS.version,
    });
  if (before.era && after.era && before.era !== after.era)
    say({
      verdict: 'review',
      what: `protocol ${told(before.protocolVersion)} (${before.era}) -> ${told(after.protocolVersion)} (${after.era})`,
      meaning: MEANINGS.protocol,
    });
  return changes;
}

function told(text: string | undefined): string {
  return text === undefined ? 'unknown' : shown(text);
}

function conditionsChange({ conditions: a }: LockedServer, { conditions: b }: LockedServer): Change {
  const parts = (['args', 'env', 'headers', 'capabilities'] as const).filter((part) => JSON.stringify(a[part]) !== JSON.stringify(b[part]));
  return { kind: 'conditions-changed', verdict: 'review', what: `was asked with other ${parts.join(', ')}`, meaning: MEANINGS.conditions };
}

function instructionsChange({ instructions: before }: LockedServer, { instructions: after }: LockedServer, options: DiffOptions): Change[] {
  if (before === after) return [];
  const orders = startsToOrder(before, after, options);
  const what =
    after === undefined ? 'instructions are gone' : before === undefined ? 'instructions are new' : 'instructions are other ones';
  const meaning = orders ? MEANINGS.orders : MEANINGS.text;
  return [
    { kind: 'instructions-changed', verdict: 'review', what: orders ? `${what} and give the model orders` : what, meaning, before, after },
  ];
}

/** Tools are paired by name, twins in their order; then renamed ones are looked for among the rest. */
function toolChanges(before: readonly LockedTool[], after: readonly LockedTool[], options: DiffOptions): Change[] {
  const [old, now] = [groupBy(before, (tool) => tool.name), groupBy(after, (tool) => tool.name)];
  const gone = [...old].flatMap(([name, tools]) => tools.slice(now.get(name)?.length ?? 0));
  const added = [...now].flatMap(([name, tools]) => tools.slice(old.get(name)?.length ?? 0));
  const renamed = renames(gone, added);
  const arrived = new Set(renamed.values());
  return [
    ...gone.flatMap((tool) => departure(tool, renamed.get(tool), options)),
    ...added.filter((tool) => !arrived.has(tool)).map(arrival),
    ...[...old].flatMap(([name, tools]) => tools.flatMap((tool, i) => pairChanges(tool, now.get(name)?.[i], options))),
  ];
}

function pairChanges(before: LockedTool, after: LockedTool | undefined, options: DiffOptions): Change[] {
  return after ? diffTool(before, after, options) : [];
}

function departure(tool: LockedTool, heir: LockedTool | undefined, options: DiffOptions): Change[] {
  if (!heir) return [{ kind: 'tool-removed', verdict: 'breaking', tool: tool.name, what: 'is gone', meaning: MEANINGS.toolRemoved }];
  const renamed: Change = {
    kind: 'tool-renamed',
    verdict: 'breaking',
    tool: heir.name,
    what: `was called ${shown(tool.name)}`,
    meaning: MEANINGS.toolRenamed,
  };
  return [renamed, ...diffTool(tool, heir, options)];
}

function arrival(tool: LockedTool): Change {
  return { kind: 'tool-added', verdict: 'review', tool: tool.name, what: 'is new', meaning: MEANINGS.toolAdded };
}

function costChange(before: LockedServer, after: LockedServer): Change[] {
  const [old, now] = [costOf(before), costOf(after)];
  if (old === undefined || now === undefined || old === now) return [];
  return [{ kind: 'tokens-changed', verdict: 'compatible', what: `definitions cost ${old} -> ${now} tokens`, meaning: MEANINGS.tokens }];
}

function costOf({ totals, tools }: LockedServer): number | undefined {
  if (totals) return totals.sent;
  return tools.every((tool) => tool.tokens) ? tools.reduce((sum, tool) => sum + (tool.tokens?.sent ?? 0), 0) : undefined;
}
