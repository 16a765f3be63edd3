import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import type { Side } from '../../src/lock/schema/relation.ts';

export type Schema = { [keyword: string]: unknown };

/** A validator that is not ours. */
function validator(schema: Schema): (value: unknown) => boolean {
  const ajv = new Ajv2020({ strict: false, allErrors: false });
  addFormats.default(ajv);
  return ajv.compile(schema);
}

export interface Question {
  readonly before: Schema;
  readonly after: Schema;
  readonly side: Side;
  /** Rounds of looking, 1 to 8, each longer than the one before. */
  readonly effort: number;
}

/**
 * A value that was right and is wrong now (input), or is right now and was wrong (output); undefined where none was found
 * among values made from both schemas. A caller sends what is documented: nothing that only an open object would let through.
 */
export function counterexample({ before, after, side, effort }: Question): { found: unknown } | undefined {
  const [giver, taker] = side === 'input' ? [before, after] : [after, before];
  const [isGiven, isTaken] = [validator(giver), validator(taker)];
  const candidates = fc.oneof(valuesOf(giver), nearValues(giver, taker));
  for (const round of [1, 2, 3, 4, 5, 6, 7, 8].slice(0, effort)) {
    const values = fc.sample(candidates, { numRuns: 250 * round, seed: round });
    const found = values.find((value) => isGiven(value) && isAnnounced(giver, value) && !isTaken(value));
    if (found !== undefined) return { found };
  }
  return undefined;
}

/** Whether every property of the value was named, or invited by `additionalProperties`. */
function isAnnounced(schema: Schema, value: unknown): boolean {
  if (Array.isArray(value)) return value.every((item) => isAnnounced((schema.items ?? {}) as Schema, item));
  if (typeof value !== 'object' || value === null) return true;
  const properties = schema.properties as Record<string, Schema> | undefined;
  const rest = schema.additionalProperties;
  return Object.entries(value).every(([name, inner]) => {
    const named = properties?.[name];
    if (named) return isAnnounced(named, inner);
    return typeof rest === 'object' ? isAnnounced(rest as Schema, inner) : rest === true;
  });
}

/** Values of the schema, its limits hit exactly, one short and one beyond. */
export function valuesOf(schema: Schema): fc.Arbitrary<unknown> {
  if (Array.isArray(schema.anyOf)) return fc.oneof(...schema.anyOf.map(valuesOf));
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum);
  if ('const' in schema) return fc.constant(schema.const);
  const types = Array.isArray(schema.type) ? schema.type : [schema.type ?? 'string'];
  return fc.oneof(...types.map((type) => ofType(schema, String(type))));
}

function nearValues(a: Schema, b: Schema): fc.Arbitrary<unknown> {
  return fc.oneof(
    valuesOf(b),
    valuesOf({ ...a, ...b }),
    valuesOf({ ...b, ...a, properties: { ...(b.properties ?? {}), ...(a.properties ?? {}) } }),
  );
}

const FORMATS: Readonly<Record<string, string>> = { email: 'a@example.com', date: '2026-01-31', uri: 'https://example.com/a' };

function ofType(schema: Schema, type: string): fc.Arbitrary<unknown> {
  const at = (keyword: string, absent: number) => (typeof schema[keyword] === 'number' ? (schema[keyword] as number) : absent);
  switch (type) {
    case 'string': {
      const sizes = fc.constantFrom(at('minLength', 0), at('maxLength', 8), at('minLength', 0) + 1, 0, 3, 12);
      const plain = sizes.map((size) => 'abcdefghijklmnopqrstuvwxyz'.slice(0, Math.max(0, size)));
      const texts = [plain, plain.map((text) => text.toUpperCase()), fc.constantFrom('red', 'green', 'blue', 'x1', '42')];
      const form = FORMATS[String(schema.format)];
      return fc.oneof(...texts, ...(form ? [fc.constant(form)] : []));
    }
    case 'integer':
    case 'number': {
      const edge = fc.constantFrom(
        at('minimum', -20),
        at('maximum', 20),
        at('exclusiveMinimum', -3) + 1,
        at('exclusiveMaximum', 3) - 1,
        0,
        6,
        12,
        60,
      );
      const near = fc.tuple(edge, fc.integer({ min: -2, max: 2 })).map(([n, d]) => n + d);
      return type === 'integer'
        ? fc.oneof(edge, near)
        : fc.oneof(
            edge,
            near,
            near.map((n) => n + 0.5),
          );
    }
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array': {
      const items = valuesOf((schema.items ?? { type: ['string', 'integer'] }) as Schema);
      return fc
        .constantFrom(at('minItems', 0), at('maxItems', 2), 0, 1, 2, 4)
        .chain((n) => fc.array(items, { minLength: n, maxLength: n }));
    }
    default:
      return ofObject(schema);
  }
}

function ofObject(schema: Schema): fc.Arbitrary<unknown> {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, Schema>);
  const required = new Set(Array.isArray(schema.required) ? schema.required : []);
  const rest = schema.additionalProperties;
  const extra = typeof rest === 'object' ? valuesOf(rest as Schema) : fc.oneof(fc.integer(), fc.string(), fc.constant(null));
  const named = fc.record(Object.fromEntries(properties.map(([name, inner]) => [name, valuesOf(inner)])), {
    requiredKeys: properties.map(([name]) => name).filter((name) => required.has(name)),
  });
  if (rest === undefined || rest === false) return named;
  return fc
    .tuple(named, fc.dictionary(fc.constantFrom('extra', 'more', 'a', 'b', 'c'), extra, { maxKeys: 2 }))
    .map(([a, b]) => ({ ...b, ...a }));
}
