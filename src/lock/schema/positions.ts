/** How a keyword's value holds schemas: a map from names to them, a list of them, or itself one. */
export type Holding = 'map' | 'list' | 'one';

/** Where schemas stand in a schema, over all drafts that servers use (draft-07 and 2020-12). */
const POSITIONS: Readonly<Record<Holding, ReadonlySet<string>>> = {
  map: new Set(['properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas', 'dependencies']),
  list: new Set(['items', 'prefixItems', 'anyOf', 'oneOf', 'allOf']),
  one: new Set([
    'items',
    'additionalProperties',
    'additionalItems',
    'unevaluatedProperties',
    'unevaluatedItems',
    'propertyNames',
    'contains',
    'not',
    'if',
    'then',
    'else',
  ]),
};

/** Whether the keyword's value may hold schemas in this way; `items` does in two. */
export function holds(keyword: string, holding: Holding): boolean {
  return POSITIONS[holding].has(keyword);
}

/** Keywords whose list is a set: another order is no change. */
export const SETS: ReadonlySet<string> = new Set(['required', 'enum', 'type']);

/** Lists of schemas of which the order means nothing. */
export const ALTERNATIVES: ReadonlySet<string> = new Set(['anyOf', 'oneOf', 'allOf']);
