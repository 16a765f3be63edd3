import { canonicalJson, type JsonObject } from '../canonical.ts';
import { kindOf, kindsOf } from './kindsOf.ts';
import { type Answer, type Relation, relationOf } from './relation.ts';

/** The values of an enumeration by their JSON, those that `type` forbids left out; undefined where there is none. */
export function valuesOf(schema: JsonObject): ReadonlyMap<string, unknown> | undefined {
  const listed = 'const' in schema ? [schema.const] : Array.isArray(schema.enum) ? schema.enum : undefined;
  const kinds = kindsOf(schema);
  if (!listed || !kinds) return undefined;
  const allowed = listed.filter((value) => kinds.has(kindOf(value)));
  const both = Array.isArray(schema.enum) && 'const' in schema ? new Set(schema.enum.map(canonicalJson)) : undefined;
  return new Map(allowed.map((value): [string, unknown] => [canonicalJson(value), value]).filter(([json]) => both?.has(json) !== false));
}

/** All values of a schema that has only booleans or null, although it does not list them. */
function fewValues(schema: JsonObject): ReadonlyMap<string, unknown> | undefined {
  const kinds = kindsOf(schema);
  if (!kinds || [...kinds].some((kind) => kind !== 'boolean' && kind !== 'null')) return undefined;
  const values = [...(kinds.has('boolean') ? [true, false] : []), ...(kinds.has('null') ? [null] : [])];
  return new Map(values.map((value) => [JSON.stringify(value), value]));
}

/** How two schemas relate of which at least one lists its values; undefined where none does. */
export function finiteRelation(before: JsonObject, after: JsonObject): Relation | undefined {
  const [listedBefore, listedAfter] = [valuesOf(before), valuesOf(after)];
  if (!listedBefore && !listedAfter) return undefined;
  const a = listedBefore ?? fewValues(before);
  const b = listedAfter ?? fewValues(after);
  if (a && b) return relationOf(!isWithin(a, b), !isWithin(b, a));
  return { forward: a ? allAdmitted(after, a) : 'no', backward: b ? allAdmitted(before, b) : 'no' };
}

function isWithin(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): boolean {
  return [...a.keys()].every((json) => b.has(json));
}

function allAdmitted(schema: JsonObject, values: ReadonlyMap<string, unknown>): Answer {
  const answers = [...values.values()].map((value) => admits(schema, value));
  if (answers.includes('no')) return 'no';
  return answers.includes('unknown') ? 'unknown' : 'yes';
}

/** Keywords that limit no scalar value beyond what `admits` looks at. */
const LOOKED_AT = new Set([
  'type',
  'title',
  'description',
  'default',
  'examples',
  '$comment',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
]);

/** Whether a schema without an enumeration takes a scalar value, as far as that can be told without a validator. */
function admits(schema: JsonObject, value: unknown): Answer {
  const kinds = kindsOf(schema);
  if (!kinds) return 'unknown';
  if (!kinds.has(kindOf(value))) return 'no';
  if (typeof value === 'object' && value !== null) return 'unknown';
  const size = typeof value === 'string' ? [...value].length : Number(value);
  const [low, high] = typeof value === 'string' ? ['minLength', 'maxLength'] : ['minimum', 'maximum'];
  const limited = typeof value === 'string' || typeof value === 'number';
  if (limited && (isBelow(size, schema[low ?? '']) || isBelow(-size, negated(schema[high ?? ''])))) return 'no';
  return Object.keys(schema).every((keyword) => LOOKED_AT.has(keyword)) ? 'yes' : 'unknown';
}

function isBelow(size: number, limit: unknown): boolean {
  return typeof limit === 'number' && size < limit;
}

function negated(limit: unknown): unknown {
  return typeof limit === 'number' ? -limit : limit;
}
