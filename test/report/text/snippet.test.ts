import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Credential } from '../../../src/model/credential.ts';
import type { Report } from '../../../src/model/report.ts';
import { snippetOf } from '../../../src/report/text/snippet.ts';
import { cellsOf, widthOf } from '../../../src/report/text/width.ts';
import { documentOf, sampleReport, spanOf, TOKEN } from '../sampleReport.ts';

/** The snippet of `needle` in a document of one or more lines. */
function snippet(text: string, needle: string, { columns = 80, secrets = [] as string[] } = {}) {
  const document = documentOf('/home/ada/x.json', text);
  const sample = sampleReport();
  const [entry] = sample.estate.entries;
  const credentials = secrets.map((value): Credential => {
    return { where: '/env/X', kind: 'literal', type: 'generic', confidence: 'high', at: spanOf(document, value), value };
  });
  const estate = { ...sample.estate, entries: entry ? [{ ...entry, credentials }] : [] };
  const report: Report = { ...sample, estate, documentOf: () => document };
  return snippetOf(report, spanOf(document, needle), columns);
}

/** What stands above the carets. */
function underlined(shown: ReturnType<typeof snippet>): string {
  const from = shown?.carets.indexOf('^') ?? 0;
  const to = shown?.carets.lastIndexOf('^') ?? 0;
  const over = cellsOf(shown?.code ?? '').filter((c) => c.column >= from && c.column <= to);
  return over.map((c) => c.shown).join('');
}

test('carets stand under exactly the characters', () => {
  expect(snippet('{\n  "a": "bad"\n}', 'bad')).toEqual({ line: 2, code: '  "a": "bad"', carets: '        ^^^' });
});

test('wide characters, tabs and spelled-out ones move the carets as the terminal moves', () => {
  expect(underlined(snippet('"名前😀": "bad"', 'bad'))).toBe('bad');
  expect(underlined(snippet('\t\t"a": "bad"', 'bad'))).toBe('bad');
  expect(underlined(snippet('"\u202e\u200d": "bad"', 'bad'))).toBe('bad');
  expect(snippet('x "名前"', '名前')?.carets).toBe('   ^^^^');
});

test('a masked secret shrinks, and what stands behind it is still underlined', () => {
  const text = `{"T": "${TOKEN}", "x": "bad"}`;
  expect(underlined(snippet(text, 'bad', { secrets: [TOKEN] }))).toBe('bad');
  expect(underlined(snippet(text, TOKEN, { secrets: [TOKEN] }))).toBe('ghp_****z9');
});

test('a span that cuts a secret covers its whole mask', () => {
  expect(underlined(snippet(`{"T": "${TOKEN}"}`, TOKEN.slice(6, 12), { secrets: [TOKEN] }))).toBe('ghp_****z9');
});

test('a secret over several lines is hidden on each of them', () => {
  const key = ['-----BEGIN', 'AAAABBBB', 'CCCCDDDD'].join('\n');
  expect(snippet(`key: "${key}"`, 'BBBB\nCC', { secrets: [key] })).toEqual({ line: 2, code: '****', carets: '^^^^…' });
});

test('a long line is cut to a window around the span', () => {
  const text = `${'a'.repeat(500)}bad${'b'.repeat(500)}`;
  const shown = snippet(text, 'bad', { columns: 40 });
  expect(underlined(shown)).toBe('bad');
  expect(shown?.code).toMatch(/^…a+badb+…$/);
  expect(widthOf(shown?.code ?? '')).toBeLessThanOrEqual(40);
});

test('a span at the very end of a long line is seen', () => {
  expect(underlined(snippet(`${'a'.repeat(500)}bad`, 'bad', { columns: 40 }))).toBe('bad');
});

test('the window never exceeds its columns and always shows the start of the span', () => {
  const filler = fc.string({ unit: fc.constantFrom('a', '名', '\t', '\u0301', '😀', '\u202e'), maxLength: 200 });
  fc.assert(
    fc.property(filler, filler, fc.integer({ min: 20, max: 120 }), (before, after, columns) => {
      const shown = snippet(`${before}«bad»${after}`, 'bad', { columns });
      expect(underlined(shown)).toBe('bad');
      expect(widthOf(shown?.code ?? '')).toBeLessThanOrEqual(columns);
    }),
  );
});

test('a minified line of 5 MB is shown at once', () => {
  const text = `${'a'.repeat(2_500_000)}bad${'b'.repeat(2_500_000)}`;
  const started = performance.now();
  expect(underlined(snippet(text, 'bad'))).toBe('bad');
  expect(performance.now() - started).toBeLessThan(500);
});
