import type { JsonObject } from '../canonical.ts';
import { type Kind, kindsOf } from './kindsOf.ts';
import { type Relation, relationOf, SAME, UNKNOWN } from './relation.ts';

interface Bound {
  readonly keywords: readonly string[];
  /** The kinds of values that it limits; on others it is idle. */
  readonly kinds: readonly Kind[];
  relation(before: JsonObject, after: JsonObject): Relation;
}

/** Every keyword that limits a string, a number or a size, and how two of its values compare. */
export const BOUNDS: readonly Bound[] = [
  lower('minLength', ['string']),
  upper('maxLength', ['string']),
  lower('minItems', ['array']),
  upper('maxItems', ['array']),
  lower('minProperties', ['object']),
  upper('maxProperties', ['object']),
  {
    keywords: ['minimum', 'exclusiveMinimum'],
    kinds: ['integer', 'fraction'],
    relation: (a, b) => compared(lowest(a), lowest(b)),
  },
  {
    keywords: ['maximum', 'exclusiveMaximum'],
    kinds: ['integer', 'fraction'],
    relation: (a, b) => compared(negative(highest(a)), negative(highest(b))),
  },
  { keywords: ['multipleOf'], kinds: ['integer', 'fraction'], relation: multiples },
  { keywords: ['uniqueItems'], kinds: ['array'], relation: (a, b) => presence(a.uniqueItems === true, b.uniqueItems === true) },
  { keywords: ['pattern'], kinds: ['string'], relation: (a, b) => text(a.pattern, b.pattern) },
  { keywords: ['format'], kinds: ['string', 'integer', 'fraction'], relation: (a, b) => text(a.format, b.format) },
];

function lower(keyword: string, kinds: readonly Kind[]): Bound {
  return { keywords: [keyword], kinds, relation: (a, b) => compared(limit(a[keyword], 0), limit(b[keyword], 0)) };
}

function upper(keyword: string, kinds: readonly Kind[]): Bound {
  const of = (schema: JsonObject) => negative(limit(schema[keyword], Number.POSITIVE_INFINITY));
  return { keywords: [keyword], kinds, relation: (a, b) => compared(of(a), of(b)) };
}

/** A lower limit; `exclusive` is stricter than the same number without. NaN: not a number, so nothing can be told. */
interface Limit {
  readonly value: number;
  readonly exclusive: boolean;
}

function limit(value: unknown, absent: number, exclusive = false): Limit {
  return { value: value === undefined ? absent : typeof value === 'number' ? value : Number.NaN, exclusive };
}

function negative({ value, exclusive }: Limit): Limit {
  return { value: -value, exclusive };
}

function compared(a: Limit, b: Limit): Relation {
  if (Number.isNaN(a.value) || Number.isNaN(b.value)) return UNKNOWN;
  const stricter = (x: Limit, y: Limit) => x.value > y.value || (x.value === y.value && x.exclusive && !y.exclusive);
  return relationOf(stricter(b, a), stricter(a, b));
}

function lowest(schema: JsonObject): Limit {
  const { minimum, exclusiveMinimum } = schema;
  const closed = limit(minimum, Number.NEGATIVE_INFINITY, exclusiveMinimum === true);
  const open = typeof exclusiveMinimum === 'boolean' ? closed : limit(exclusiveMinimum, Number.NEGATIVE_INFINITY, true);
  const lowest = open.value >= closed.value ? open : closed;
  const value = lowest.exclusive ? Math.floor(lowest.value) + 1 : Math.ceil(lowest.value);
  return onlyIntegers(schema) ? { value, exclusive: false } : lowest;
}

/** As the lowest one, mirrored; with `exclusiveMaximum: true` of draft 4 beside `maximum`. */
function highest(schema: JsonObject): Limit {
  const { maximum, exclusiveMaximum, type } = schema;
  const mirror = (value: unknown) => (typeof value === 'number' ? -value : value);
  return negative(lowest({ type, minimum: mirror(maximum), exclusiveMinimum: mirror(exclusiveMaximum) }));
}

function onlyIntegers(schema: JsonObject): boolean {
  return kindsOf(schema)?.has('fraction') === false;
}

/** Whole numbers are the multiples of 1, said or not. */
function multiples(before: JsonObject, after: JsonObject): Relation {
  const [a, b] = [before, after].map((schema) => schema.multipleOf ?? (onlyIntegers(schema) ? 1 : undefined));
  if (a === b) return SAME;
  if (a === undefined || b === undefined) return presence(a !== undefined, b !== undefined);
  if (!Number.isInteger(a) || !Number.isInteger(b)) return UNKNOWN;
  return relationOf(Number(a) % Number(b) !== 0, Number(b) % Number(a) !== 0);
}

function presence(before: boolean, after: boolean): Relation {
  return relationOf(after && !before, before && !after);
}

/** Whether one regular expression or format means less than another, nobody can say in general. */
function text(before: unknown, after: unknown): Relation {
  if (before === after) return SAME;
  return before === undefined || after === undefined ? presence(before !== undefined, after !== undefined) : UNKNOWN;
}
