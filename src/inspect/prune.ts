import { isRecord, type JsonObject } from './jsonObject.ts';

/** The deepest schema of 1,770 real tools has 23 levels; beyond this `JSON.stringify` and every recursion come into danger. */
const DEEPEST = 200;

export interface Pruned {
  readonly value: JsonObject;
  readonly cut: boolean;
}

/** The same object where it is no deeper than real ones are; otherwise a copy that ends in `{}` where it goes too deep. */
export function prune(object: JsonObject): Pruned {
  if (!deeperThan(object, DEEPEST)) return { value: object, cut: false };
  return { value: copy(object, DEEPEST) as JsonObject, cut: true };
}

function deeperThan(root: unknown, limit: number): boolean {
  let level: unknown[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue;
      for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) next.push(inner);
    }
    level = next;
  }
  return false;
}

function copy(value: unknown, levels: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (levels === 0) return Array.isArray(value) ? [] : {};
  if (Array.isArray(value)) return value.map((item) => copy(item, levels - 1));
  return isRecord(value) ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copy(item, levels - 1)])) : value;
}
