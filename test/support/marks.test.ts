import { expect, test } from 'vitest';
import { fakeSecret } from '../../fixtures/secrets.ts';
import { readMarks } from './marks.ts';

const at = (start: number, end: number) => ({ path: '/f', start, end });

test('marks are taken out and their places kept', () => {
  expect(readMarks('/f', '{"a":«"b"»,«»"c":1}')).toEqual({ text: '{"a":"b","c":1}', spans: [at(5, 8), at(9, 9)] });
});
test('a marked credential is made and pointed at, an unmarked one only made', () => {
  const secret = fakeSecret('github-pat');
  expect(readMarks('/f', 'x«secret:github-pat»')).toEqual({ text: `x${secret}`, spans: [at(1, 1 + secret.length)] });
  expect(readMarks('/f', 'x‹secret:github-pat›')).toEqual({ text: `x${secret}`, spans: [] });
  expect(readMarks('/f', '‹secret:github-pat#2›').text).not.toBe(secret);
});
test('regions nest', () => {
  expect(readMarks('/f', '«a«b»c»').spans).toEqual([at(1, 2), at(0, 3)]);
});
test.each(['«a', 'a»'])('half a mark is an error: %s', (text) => {
  expect(() => readMarks('/f', text)).toThrow('/f');
});
