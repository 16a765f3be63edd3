import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';

/** Goose recipes carry the same extensions as a list. */
export const gooseRecipe: Dialect = {
  id: 'goose-recipe',
  reader: 'Goose',
  roots: [['extensions']],
  list: true,
  ownParts: ['builtin', 'platform', 'frontend'],
  timeouts: [{ field: 'timeout', unit: 's', what: 'call' }],
  approve: [],
  expansion: expansion('goose-recipe', []),
  ownVariables: true,
};
