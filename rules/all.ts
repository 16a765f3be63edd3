// Written by `npm run generate` from the files of this folder.
import type { AnyRule } from '../src/model/rule.ts';

/** Every rule of the program, by id. */
export const RULES: readonly AnyRule[] = [];
