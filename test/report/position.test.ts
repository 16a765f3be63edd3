import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineBounds, positionAt, regionOf } from '../../src/report/position.ts';
import { documentOf, spanOf } from './sampleReport.ts';

test('lines and columns start at 1, the end is exclusive', () => {
  const document = documentOf('/a', '{\n  "a": 1\n}');
  expect(regionOf({ documentOf: () => document }, spanOf(document, '"a"'))).toEqual({ line: 2, column: 3, endLine: 2, endColumn: 6 });
});

test('a column counts UTF-16 code units', () => {
  const document = documentOf('/a', '"😀" x');
  expect(positionAt(document, document.text.indexOf('x'))).toEqual({ line: 1, column: 6 });
});

test('every kind of line end ends a line once', () => {
  const document = documentOf('/a', 'a\r\nb\rc\nd');
  expect(['a', 'b', 'c', 'd'].map((c) => positionAt(document, document.text.indexOf(c)))).toEqual(
    [1, 2, 3, 4].map((line) => ({ line, column: 1 })),
  );
});

test('a byte order mark takes no column', () => {
  const document = documentOf('/a', '\ufeff{"a":1}\n{');
  expect(positionAt(document, 1)).toEqual({ line: 1, column: 1 });
  expect(positionAt(document, 9)).toEqual({ line: 2, column: 1 });
});

test('a text that nobody kept is pointed at by its start', () => {
  expect(regionOf({ documentOf: () => undefined }, { path: '/a', start: 7, end: 9 })).toEqual({
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
  });
});

test('an offset comes back from its line and column, wherever it is', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n', '😀', '\t') });
  fc.assert(
    fc.property(texts, fc.nat(60), (text, at) => {
      const document = documentOf('/a', text);
      const { line, column } = positionAt(document, at);
      expect(lineBounds(document, line).start + column - 1).toBe(Math.min(at, text.length));
    }),
  );
});
