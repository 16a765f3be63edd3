import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainOf } from '../../src/model/node.ts';
import { plainlyWritten } from '../../src/model/text.ts';
import { jsonIn } from '../../src/normalise/embedded.ts';

const written = (text: string) => plainlyWritten(text, { path: '/a', start: 10, end: 10 + text.length });

it('has every string where it stands in the text around it', () => {
  const text = '{"a": {"env": {"a": "a", "b": "x\\"y"}}}';
  const node = jsonIn(written(text));
  const a = node?.kind === 'object' ? node.members[0]?.value : undefined;
  const env = a?.kind === 'object' ? a.members[0]?.value : undefined;
  const spans = env?.kind === 'object' ? env.members.map(({ key, value }) => [key.at.start - 10, value.at.start - 10]) : [];
  expect(spans).toEqual([
    [text.indexOf('a": "a"'), text.indexOf('a",')],
    [text.indexOf('b": "x'), text.indexOf('x')],
  ]);
});

it('is the very value, whatever it is', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
      const node = jsonIn(written(JSON.stringify(value, undefined, 2)));
      expect(node && JSON.stringify(plainOf(node))).toBe(JSON.stringify(value));
    }),
  );
});

it('is nothing where the text is no JSON, or too long', () => {
  expect([jsonIn(written('{')), jsonIn(written(`"${'x'.repeat(200_000)}"`))]).toEqual([undefined, undefined]);
  expect(jsonIn(written(`${'['.repeat(40_000)}${']'.repeat(40_000)}`))).toBeDefined();
});
