import type { JsonObject } from '../canonical.ts';

/** The kinds of JSON values, numbers taken apart so that `integer` is a part of `number`. */
export type Kind = 'null' | 'boolean' | 'integer' | 'fraction' | 'string' | 'array' | 'object';

const ALL: readonly Kind[] = ['null', 'boolean', 'integer', 'fraction', 'string', 'array', 'object'];

const KINDS: Readonly<Record<string, readonly Kind[]>> = {
  null: ['null'],
  boolean: ['boolean'],
  integer: ['integer'],
  number: ['integer', 'fraction'],
  string: ['string'],
  array: ['array'],
  object: ['object'],
};

/** The kinds that `type` allows; undefined where it holds a word that JSON Schema does not know. */
export function kindsOf(schema: JsonObject): ReadonlySet<Kind> | undefined {
  if (schema.type === undefined) return new Set(ALL);
  const words = Array.isArray(schema.type) ? schema.type : [schema.type];
  if (!words.every((word) => typeof word === 'string' && Object.hasOwn(KINDS, word))) return undefined;
  return new Set(words.flatMap((word) => KINDS[word] ?? []));
}

export function kindOf(value: unknown): Kind {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'fraction';
  if (typeof value === 'boolean' || typeof value === 'string') return typeof value === 'boolean' ? 'boolean' : 'string';
  return 'object';
}
