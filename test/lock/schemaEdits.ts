import fc from 'fast-check';
import type { Schema } from './schemaOracle.ts';

const NAMES = ['a', 'b', 'c', 'd'] as const;

/** Schemas as servers write them: objects of a few properties, nested, with limits that can be met. */
export const schema: fc.Arbitrary<Schema> = fc.letrec<{ any: Schema; object: Schema }>((tie) => ({
  any: fc.oneof({ maxDepth: 3, depthSize: 'small' }, ...leaves(), list(tie('any')), map(tie('any')), tie('object'), union()),
  object: fc
    .tuple(
      fc.dictionary(fc.constantFrom(...NAMES), tie('any'), { minKeys: 1, maxKeys: 3 }),
      fc.subarray([...NAMES]),
      fc.constantFrom<Schema>({}, { additionalProperties: false }),
    )
    .map(([properties, wanted, rest]) => {
      const required = wanted.filter((name) => Object.hasOwn(properties, name));
      return { type: 'object', properties: { ...properties }, ...(required.length > 0 && { required }), ...rest };
    }),
})).object;

function leaves(): fc.Arbitrary<Schema>[] {
  const sizes = fc.tuple(fc.nat({ max: 4 }), fc.integer({ min: 4, max: 9 }));
  return [
    fc.constant({ type: 'boolean' }),
    fc.constantFrom<Schema>(
      { type: 'string' },
      { type: ['string', 'null'] },
      { type: 'string', format: 'email' },
      { type: 'string', pattern: '^[a-z]*$' },
    ),
    sizes.map(([minLength, maxLength]) => ({ type: 'string', minLength, maxLength })),
    sizes.map(([minimum, maximum]) => ({ type: 'integer', minimum, maximum })),
    fc.constantFrom<Schema>(
      { type: 'number' },
      { type: 'integer' },
      { type: 'number', exclusiveMinimum: 0 },
      { type: 'integer', multipleOf: 6 },
    ),
    fc.subarray(['red', 'green', 'blue', 'x1'], { minLength: 1 }).map((values) => ({ type: 'string', enum: values })),
    fc.constant({ type: 'string', const: 'red' }),
  ];
}

function list(items: fc.Arbitrary<Schema>): fc.Arbitrary<Schema> {
  return fc
    .tuple(items, fc.constantFrom<Schema>({}, { minItems: 1 }, { maxItems: 3 }))
    .map(([inner, limits]) => ({ type: 'array', items: inner, ...limits }));
}

function map(values: fc.Arbitrary<Schema>): fc.Arbitrary<Schema> {
  return values.map((inner) => ({ type: 'object', additionalProperties: inner }));
}

function union(): fc.Arbitrary<Schema> {
  return fc
    .subarray<Schema>([{ type: 'string' }, { type: 'null' }, { type: 'integer' }, { type: 'boolean' }], { minLength: 2 })
    .map((anyOf) => ({ anyOf }));
}

/** One edit somewhere in a schema, or two: what a maker of a server does from one version to the next. */
export function edited(before: Schema): fc.Arbitrary<Schema> {
  const places = nodesOf(before, []);
  return fc
    .tuple(fc.constantFrom(...places), fc.constantFrom(...NAMES), schema, fc.nat({ max: 10 }), fc.nat())
    .map(([route, name, other, n, choice]) => replaced(before, route, (node) => edit(node, { name, other, n, choice })));
}

interface Dice {
  readonly name: string;
  readonly other: Schema;
  readonly n: number;
  readonly choice: number;
}

function edit(node: Schema, { name, other, n, choice }: Dice): Schema {
  const { properties, required = [] } = node as { properties?: Record<string, Schema>; required?: string[] };
  const type = node.type;
  const edits: (() => Schema)[] = [() => ({ ...node, title: `t${n}` })];
  if (properties) {
    const { [name]: gone, ...kept } = properties;
    edits.push(
      () => ({ ...node, properties: { ...properties, [name]: first(other) } }),
      () => ({ ...node, properties: kept, required: required.filter((r) => r !== name) }),
      () => ({ ...node, required: [...new Set([...required, ...(gone ? [name] : [])])] }),
      () => ({ ...node, required: required.filter((r) => r !== name) }),
      () => ({ ...node, properties: { ...properties, [name]: first(other) }, required: [...new Set([...required, name])] }),
    );
  }
  if (type === 'string')
    edits.push(
      () => ({ ...node, maxLength: n }),
      () => ({ ...node, minLength: n % 5 }),
      () => without(node, 'maxLength'),
      () => without(node, 'format'),
      () => ({ ...node, format: 'email' }),
    );
  if (type === 'integer' || type === 'number')
    edits.push(
      () => ({ ...node, minimum: n }),
      () => ({ ...node, maximum: n + 4 }),
      () => without(node, 'minimum'),
      () => ({ ...node, type: 'number' }),
      () => ({ ...node, type: 'integer' }),
      () => ({ ...node, multipleOf: 1 + (n % 3) }),
    );
  if (type === 'array')
    edits.push(
      () => ({ ...node, minItems: n % 3 }),
      () => ({ ...node, maxItems: n % 4 }),
      () => without(node, 'items'),
      () => ({ ...node, items: first(other) }),
    );
  if (Array.isArray(node.enum)) {
    const values = node.enum;
    edits.push(
      () => ({ ...node, enum: [...values, 'more'] }),
      () => ({ ...node, enum: values.slice(0, Math.max(1, values.length - 1)) }),
      () => without(node, 'enum'),
    );
  }
  if (Array.isArray(node.anyOf)) {
    const branches = node.anyOf;
    edits.push(
      () => ({ ...node, anyOf: branches.slice(1) }),
      () => ({ ...node, anyOf: [...branches, { type: 'array' }] }),
      () => ({ type: branches.map((b) => b.type) }),
    );
  }
  if (typeof type === 'string' && !properties)
    edits.push(
      () => ({ ...node, type: [type, 'null'] }),
      () => ({ anyOf: [node, { type: 'null' }] }),
      () => first(other),
    );
  if (Array.isArray(type)) edits.push(() => ({ ...node, type: type[0] }));
  return (edits[choice % edits.length] ?? (() => node))();
}

function first(schema: Schema): Schema {
  return Object.values(schema.properties as Record<string, Schema>)[0] ?? { type: 'string' };
}

function without(schema: Schema, keyword: string): Schema {
  const { [keyword]: _, ...rest } = schema;
  return rest;
}

/** The routes of all schemas in a schema. */
function nodesOf(node: Schema, route: readonly string[]): (readonly string[])[] {
  const inner = Object.entries((node.properties ?? {}) as Record<string, Schema>).flatMap(([name, s]) =>
    nodesOf(s, [...route, 'properties', name]),
  );
  const items = typeof node.items === 'object' ? nodesOf(node.items as Schema, [...route, 'items']) : [];
  const rest =
    typeof node.additionalProperties === 'object' ? nodesOf(node.additionalProperties as Schema, [...route, 'additionalProperties']) : [];
  return [route, ...inner, ...items, ...rest];
}

function replaced(node: Schema, [step, ...rest]: readonly string[], change: (node: Schema) => Schema): Schema {
  if (step === undefined) return change(node);
  return { ...node, [step]: replaced((node[step] ?? {}) as Schema, rest, change) };
}
