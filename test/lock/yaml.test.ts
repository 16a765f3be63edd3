import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toYaml } from '../../src/lock/yaml.ts';
import { plainOf } from '../../src/model/node.ts';
import { parse } from '../../src/parse/parse.ts';

describe('the YAML of a lock', () => {
  test('is read back as the very value, whatever a server says', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.lorem(), lines());
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 4 }, text, fc.integer(), fc.boolean(), fc.constant(null), tie('list'), tie('object')),
      list: fc.array(tie('value'), { maxLength: 4 }),
      object: fc.dictionary(text, tie('value'), { maxKeys: 4 }),
    }));
    fc.assert(
      fc.property(value, (inner) => {
        expect(readBack(toYaml({ inner }))).toEqual({ inner });
      }),
      { numRuns: 500 },
    );
  });

  test('keeps the lines of a text, so that a review shows which one changed', () => {
    expect(toYaml({ description: 'First line.\n\nThird: line' })).toBe('description: |-\n  First line.\n\n  Third: line\n');
  });

  test('shows what cannot be seen', () => {
    expect(toYaml({ name: 'a\u200bb\u202ec\u{E0041}' })).toBe('name: "a\\u200Bb\\u202Ec\\U000E0041"\n');
  });

  test('quotes what YAML would take for something else', () => {
    expect(toYaml({ a: 'yes', b: '1.0', c: '', d: 'x: y', e: '- z', f: 'plain words' })).toBe(
      'a: "yes"\nb: "1.0"\nc: ""\nd: "x: y"\ne: "- z"\nf: plain words\n',
    );
  });
});

function lines() {
  return fc
    .array(fc.constantFrom('', ' ', 'word', '  indented', 'a: b', '- c', '# d', '---', '...', '\t', 'é', '|'), { maxLength: 6 })
    .map((l) => l.join('\n'));
}

function readBack(text: string): unknown {
  const outcome = parse('lock.yaml', new TextEncoder().encode(text), 'yaml');
  expect(outcome.problems).toEqual([]);
  return outcome.value.root && plainOf(outcome.value.root);
}
