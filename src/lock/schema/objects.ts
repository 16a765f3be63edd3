import { isObject, type JsonObject } from '../canonical.ts';
import { type Comparison, note, type SchemaChange } from './comparison.ts';
import { kindsOf } from './kindsOf.ts';
import { CLOSED, NARROWED, OPENED, type Relation, SAME, UNKNOWN, WIDENED } from './relation.ts';

export interface Pair {
  readonly a: JsonObject;
  readonly b: JsonObject;
  readonly route: readonly string[];
}

export type Compare = (c: Comparison, before: unknown, after: unknown, route: readonly string[]) => void;

/**
 * Properties, which of them are required, and what is allowed beside them. A caller sends what is documented: a property
 * that nobody announced counts as sent only where `additionalProperties` invites it in so many words.
 */
export function compareObjects(c: Comparison, pair: Pair, compare: Compare): void {
  const { a, b } = pair;
  if (![a, b].every((schema) => kindsOf(schema)?.has('object') !== false)) return;
  const [old, now] = [propertiesOf(a), propertiesOf(b)];
  for (const name of new Set([...Object.keys(old), ...Object.keys(now)])) compareProperty(c, { ...pair, name, old, now }, compare);
  const undeclared = [...new Set([...requiredOf(a), ...requiredOf(b)])].filter(
    (name) => !Object.hasOwn(old, name) && !Object.hasOwn(now, name),
  );
  for (const name of undeclared) compareRequired(c, pair, name);
  compareRest(c, pair, compare);
}

interface Property extends Pair {
  readonly name: string;
  readonly old: JsonObject;
  readonly now: JsonObject;
}

function compareProperty(c: Comparison, property: Property, compare: Compare): void {
  const { a, b, name, old, now } = property;
  const route = [...property.route, 'properties', name];
  if (Object.hasOwn(old, name) && Object.hasOwn(now, name)) {
    compare(c, old[name], now[name], route);
    compareRequired(c, property, name);
  } else if (Object.hasOwn(now, name)) {
    note(c, addition(property, route));
    if (restOf(a).kind === 'schema' && !requiredOf(b).has(name)) compare(c, a.additionalProperties, now[name], route);
  } else {
    note(c, removal(c, property, route));
    if (restOf(b).kind === 'schema') compare(c, old[name], b.additionalProperties, route);
  }
}

const ADDED: Readonly<Record<Rest['kind'], Relation>> = {
  // Values of any kind could stand there before, but nobody was told to send them.
  open: { forward: 'yes', backward: 'yes' },
  any: CLOSED,
  closed: OPENED,
  schema: SAME,
};

function addition({ a, b, name }: Property, route: readonly string[]): SchemaChange {
  if (requiredOf(b).has(name))
    return {
      route,
      topic: 'added',
      what: 'is new and required',
      relation: { forward: requiredOf(a).has(name) ? 'unknown' : 'no', backward: ADDED[restOf(a).kind].backward },
    };
  return { route, topic: 'added', what: 'is new and optional', relation: isObject(a.patternProperties) ? UNKNOWN : ADDED[restOf(a).kind] };
}

const REMOVED: Readonly<Record<Rest['kind'], Relation>> = {
  open: { forward: 'unknown', backward: 'yes' },
  any: { forward: 'unknown', backward: 'yes' },
  closed: { forward: 'no', backward: 'yes' },
  schema: SAME,
};

function removal(c: Comparison, { a, b, name }: Property, route: readonly string[]): SchemaChange {
  const relation = isObject(b.patternProperties) ? UNKNOWN : REMOVED[restOf(b).kind];
  const promised = requiredOf(a).has(name) && !requiredOf(b).has(name);
  const what = restOf(b).kind === 'closed' && c.side === 'input' ? 'is gone and refused' : 'is gone';
  return { route, topic: 'removed', what, relation: promised ? { ...relation, backward: 'no' } : relation };
}

function compareRequired(c: Comparison, { a, b, route }: Pair, name: string): void {
  const [before, after] = [requiredOf(a).has(name), requiredOf(b).has(name)];
  if (before === after) return;
  const what = after ? 'is now required' : 'is no longer required';
  note(c, { route: [...route, 'properties', name], topic: 'required', what, relation: after ? NARROWED : WIDENED });
}

type Rest = { readonly kind: 'open' | 'any' | 'closed' } | { readonly kind: 'schema'; readonly schema: JsonObject };

/** What may stand beside the named properties: unsaid, anything in so many words, nothing, or values of a schema. */
function restOf({ additionalProperties: rest }: JsonObject): Rest {
  if (rest === undefined) return { kind: 'open' };
  if (rest === false) return { kind: 'closed' };
  return isObject(rest) && Object.keys(rest).length > 0 ? { kind: 'schema', schema: rest } : { kind: 'any' };
}

const REST_WORDS = {
  open: 'unsaid',
  any: 'anything',
  closed: 'nothing',
  schema: 'some values',
};

function compareRest(c: Comparison, { a, b, route }: Pair, compare: Compare): void {
  const [old, now] = [restOf(a), restOf(b)];
  const here = [...route, 'additionalProperties'];
  const what = `allows other properties than before: ${REST_WORDS[old.kind]} -> ${REST_WORDS[now.kind]}`;
  if (old.kind === 'schema' && now.kind === 'schema') compare(c, old.schema, now.schema, here);
  else note(c, { route: here, topic: 'closed', what, relation: restRelation(a, old.kind, now.kind) });
}

/** An object without named properties is a map: what stands in it was announced, although nothing says so. */
function restRelation(a: JsonObject, old: Rest['kind'], now: Rest['kind']): Relation {
  const isFree = (kind: Rest['kind']) => kind === 'open' || kind === 'any';
  if (old === now || (isFree(old) && isFree(now))) return SAME;
  if (old === 'closed') return OPENED;
  if (isFree(now)) return WIDENED;
  return old === 'open' && Object.keys(propertiesOf(a)).length > 0 ? CLOSED : NARROWED;
}

function propertiesOf({ properties }: JsonObject): JsonObject {
  return isObject(properties) ? properties : {};
}

function requiredOf({ required }: JsonObject): ReadonlySet<string> {
  return new Set(Array.isArray(required) ? required.filter((name) => typeof name === 'string') : []);
}
