import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareSchemas } from '../../src/lock/schema/compareSchemas.ts';
import { type Side, verdictOf } from '../../src/lock/schema/relation.ts';
import type { Compatibility } from '../../src/model/lock.ts';
import { edited, schema } from './schemaEdits.ts';
import { counterexample, type Schema } from './schemaOracle.ts';

const RUNS = Number(process.env.RUNS ?? 200);

describe.each(['input', 'output'] as const)('the verdict on a random edit of an %s schema', (side) => {
  test('is never "compatible" where a validator finds a value that breaks, nor "breaking" where it finds none', () => {
    const tally = { breaking: 0, compatible: 0, review: 0 };
    const pair = schema.chain((before) => edited(before).map((after) => ({ before, after })));
    fc.assert(
      fc.property(pair, ({ before, after }) => {
        const verdict = verdictOn(before, after, side);
        tally[verdict]++;
        const broken = counterexample({ before, after, side, effort: verdict === 'breaking' ? 8 : 1 });
        if (verdict === 'compatible') expect(broken).toBeUndefined();
        if (verdict === 'breaking') expect(broken).toBeDefined();
      }),
      // The same cases each time; with RUNS set, new ones.
      { numRuns: RUNS, ...(process.env.RUNS ? {} : { seed: 20261122 }) },
    );
    // "Look at it" is an answer for what cannot be told, not for everything.
    expect(tally.review / RUNS).toBeLessThan(0.35);
    expect(Math.min(tally.breaking, tally.compatible) / RUNS).toBeGreaterThan(0.1);
    if (process.env.RUNS) console.log(side, tally);
  }, 600_000);
});

test('a schema has no difference to itself, however its keys and sets are ordered', () => {
  fc.assert(
    fc.property(schema, (s) => {
      expect(compareSchemas(s, shuffled(s), 'input')).toEqual([]);
    }),
  );
});

function verdictOn(before: Schema, after: Schema, side: Side): Compatibility {
  const limits = compareSchemas(before, after, side).filter(({ topic }) => topic !== 'text');
  const verdicts = limits.map(({ relation }) => verdictOf(relation, side));
  return (['breaking', 'review'] as const).find((verdict) => verdicts.includes(verdict)) ?? 'compatible';
}

function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled).reverse();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, shuffled(inner)]),
  );
}
