import type { Change, ChangeKind, LockedTool } from '../model/lock.ts';
import { canonicalJson, isObject, type JsonObject } from './canonical.ts';
import { MEANINGS, meaningOf } from './meanings.ts';
import { compareSchemas } from './schema/compareSchemas.ts';
import type { SchemaChange } from './schema/comparison.ts';
import { type Side, verdictOf } from './schema/relation.ts';
import { placeWords, shown } from './schema/words.ts';

export interface DiffOptions {
  /** Whether a text gives orders to the model instead of describing. */
  readonly givesOrders?: (text: string) => boolean;
}

/** Every difference between a tool and what it became; both under the name of the new one. */
export function diffTool(before: LockedTool, after: LockedTool, options: DiffOptions): Change[] {
  if (before.digest === after.digest) return [];
  const tool = after.name;
  const [old, now] = [before.definition, after.definition];
  if (!old || !now)
    return [{ kind: 'meta-changed', verdict: 'review', tool, what: 'its definition is another one', meaning: MEANINGS.undefined }];
  return [
    ...(['title', 'description'] as const).flatMap((part) => textChange(tool, part, { old: old[part], now: now[part], options })),
    ...annotationChanges(tool, old.annotations, now.annotations),
    ...schemaChanges({ tool, part: 'inputSchema', side: 'input', kind: 'input-changed', options }, old.inputSchema, now.inputSchema),
    ...schemaChanges({ tool, part: 'outputSchema', side: 'output', kind: 'output-changed', options }, old.outputSchema, now.outputSchema),
    ...metaChange(tool, old._meta, now._meta),
  ];
}

interface Texts {
  readonly old: unknown;
  readonly now: unknown;
  readonly options: DiffOptions;
}

function textChange(tool: string, part: string, { old, now, options }: Texts): Change[] {
  if (canonicalJson(old) === canonicalJson(now)) return [];
  const [before, after] = [old, now].map((text) => (text === undefined || typeof text === 'string' ? text : canonicalJson(text)));
  const orders = startsToOrder(before, after, options);
  const what = after === undefined ? `${part} is gone` : before === undefined ? `${part} is new` : `${part} is another one`;
  return [
    {
      kind: 'text-changed',
      verdict: 'review',
      tool,
      pointer: `/${part}`,
      what: orders ? `${what} and gives instructions now` : what,
      meaning: orders ? MEANINGS.orders : MEANINGS.text,
      before,
      after,
    },
  ];
}

/** Whether the new text gives orders and the old one did not. */
export function startsToOrder(before: string | undefined, after: string | undefined, { givesOrders }: DiffOptions): boolean {
  return givesOrders !== undefined && after !== undefined && givesOrders(after) && !(before !== undefined && givesOrders(before));
}

interface Hint {
  /** What holds where a server does not say it (MCP 2025-11-25, ToolAnnotations). */
  readonly unsaid: boolean;
  readonly rises: string;
  readonly falls: string;
}

const HINTS: Readonly<Record<string, Hint>> = {
  readOnlyHint: {
    unsaid: false,
    rises: 'It claims to change nothing now, and clients may run it unasked: see that this is true.',
    falls: 'It may change things now. Where it runs without asking because it only read, take that back.',
  },
  destructiveHint: {
    unsaid: true,
    rises: 'It may delete or overwrite now: see that it does not run without asking.',
    falls: 'It claims to delete and overwrite nothing now, and clients may run it unasked: see that this is true.',
  },
  idempotentHint: {
    unsaid: false,
    rises: 'It claims that a second call does no more than the first, and clients may repeat it.',
    falls: 'A second call may do more than the first now: clients should no longer repeat it.',
  },
  openWorldHint: {
    unsaid: true,
    rises: 'It may reach beyond its own system now: what it returns can come from strangers.',
    falls: 'It claims to stay within its own system now: see that this is true.',
  },
};

function annotationChanges(tool: string, before: unknown, after: unknown): Change[] {
  const [old, now] = [isObject(before) ? before : {}, isObject(after) ? after : {}];
  const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])].sort();
  return keys.filter((key) => canonicalJson(old[key]) !== canonicalJson(now[key])).map((key) => annotationChange(tool, key, { old, now }));
}

function annotationChange(tool: string, key: string, { old, now }: { old: JsonObject; now: JsonObject }): Change {
  const hint = Object.hasOwn(HINTS, key) ? HINTS[key] : undefined;
  const told = (value: unknown) => (value === undefined ? 'unsaid' : shown(canonicalJson(value)));
  const [was, is] = [old[key] ?? hint?.unsaid, now[key] ?? hint?.unsaid];
  const meaning = !hint
    ? 'Clients and people judge the tool by it.'
    : was === is
      ? 'It says what held before.'
      : is
        ? hint.rises
        : hint.falls;
  const verdict = hint && was === is ? 'compatible' : 'review';
  return {
    kind: 'annotation-changed',
    verdict,
    tool,
    pointer: `/annotations/${key}`,
    what: `${shown(key)} ${told(old[key])} -> ${told(now[key])}`,
    meaning,
  };
}

function metaChange(tool: string, old: unknown, now: unknown): Change[] {
  if (canonicalJson(old) === canonicalJson(now)) return [];
  return [{ kind: 'meta-changed', verdict: 'review', tool, pointer: '/_meta', what: '_meta is another one', meaning: MEANINGS.meta }];
}

interface Part {
  readonly tool: string;
  readonly part: 'inputSchema' | 'outputSchema';
  readonly side: Side;
  readonly kind: ChangeKind;
  readonly options: DiffOptions;
}

function schemaChanges(part: Part, before: unknown, after: unknown): Change[] {
  if (canonicalJson(before) === canonicalJson(after)) return [];
  if (part.side === 'output' && (before === undefined || after === undefined)) return [resultChange(part, before === undefined)];
  if (part.side === 'input' && (saysNothing(before) || saysNothing(after))) return [parametersChange(part, saysNothing(before))];
  const [old, now] = part.side === 'input' ? [asArguments(before), asArguments(after)] : [before, after];
  return compareSchemas(old, now, part.side).map((change) => told(part, change));
}

/** A schema that the protocol does not allow, but that servers send: which parameters there are, it leaves to a guess. */
function saysNothing(schema: unknown): boolean {
  return !isObject(schema) || (schema.type === undefined && Object.keys(schema).every((keyword) => keyword.startsWith('$')));
}

function parametersChange({ tool, kind }: Part, isNew: boolean): Change {
  const what = isNew ? 'says which parameters it takes, which it did not before' : 'no longer says which parameters it takes';
  const meaning = isNew ? 'Calls so far were guesses; see what is required now.' : 'A model has to guess the parameters.';
  return { kind, verdict: 'review', tool, pointer: '/inputSchema', what, meaning };
}

/** Arguments are always an object, said or not. */
function asArguments(schema: unknown): unknown {
  return isObject(schema) && schema.type === undefined ? { ...schema, type: 'object' } : schema;
}

/** A server that never said what it returns promised nothing. */
function resultChange({ tool, kind }: Part, isNew: boolean): Change {
  const what = isNew ? 'says what it returns' : 'no longer says what it returns';
  const meaning = isNew ? 'Readers had no promise before.' : 'Code that relies on structured results may find none.';
  return { kind, verdict: isNew ? 'compatible' : 'breaking', tool, pointer: '/outputSchema', what, meaning };
}

function told({ tool, part, side, kind, options }: Part, { route, topic, what, relation, before, after }: SchemaChange): Change {
  const place = placeWords(route);
  const subject = side === 'input' ? 'parameter' : 'result';
  const orders = topic === 'text' && startsToOrder(before, after, options);
  const verdict = verdictOf(relation, side);
  return {
    kind: topic === 'text' ? 'text-changed' : kind,
    verdict,
    tool,
    pointer: `/${[part, ...route].map((step) => step.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`,
    what: `${place === '' ? `${subject}${side === 'input' ? 's' : ''}` : `${subject} ${place}`}: ${what}${orders ? ' and gives instructions now' : ''}`,
    meaning: orders ? MEANINGS.orders : meaningOf(side, topic, verdict),
    ...(topic === 'text' && { before, after }),
  };
}
