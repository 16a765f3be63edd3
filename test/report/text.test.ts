import { expect, test } from 'vitest';
import { PLAIN } from '../../src/report/renderOptions.ts';
import { widthOf } from '../../src/report/text/width.ts';
import { renderText } from '../../src/report/text.ts';
import { cleanReport, emptyReport, sampleReport, TOKEN } from './sampleReport.ts';

const golden = (name: string) => `../../fixtures/reports/${name}.txt`;

test.each([
  ['sample-80', sampleReport(), PLAIN],
  ['sample-200', sampleReport(), { ...PLAIN, width: 200, explain: true, verbose: true }],
  ['sample-colour', sampleReport(), { ...PLAIN, colour: true, hyperlinks: true, docs: 'https://docs.example.com' }],
  ['clean', cleanReport(), PLAIN],
  ['empty', emptyReport(), PLAIN],
] as const)('%s reads as it was reviewed', async (name, report, options) => {
  await expect(renderText(report, options)).toMatchFileSnapshot(golden(name));
});

test.each([60, 80, 200])('no line is wider than %i columns', (width) => {
  const hostile = sampleReport({ name: '名前😀', words: ` ${'long '.repeat(30)}${'x'.repeat(300)}` });
  const lines = renderText(hostile, { ...PLAIN, width, explain: true }).split('\n');
  const wide = lines.filter((line) => widthOf(line) > width);
  // The heading of a finding names rule, server and place in one line, whatever its width.
  expect(wide.filter((line) => !/^ {2}(error|warning|note) /.test(line) && !line.startsWith('mcp-audit'))).toEqual([]);
});

test('no secret is shown, in whole or in part', () => {
  const text = renderText(sampleReport(), { ...PLAIN, width: 200, explain: true, verbose: true });
  expect(text).not.toContain(TOKEN.slice(4, 12));
});

test('without colour there is not one escape character', () => {
  expect(renderText(sampleReport({ name: '\u001b[31m', words: '\u001b]8;;' }), PLAIN)).not.toContain('\u001b');
});

test('an accepted finding is only counted, unless everything is asked for', () => {
  expect(renderText(sampleReport(), PLAIN)).not.toContain('shadow-server');
  expect(renderText(sampleReport(), PLAIN)).toContain('(1 accepted)');
  expect(renderText(sampleReport(), { ...PLAIN, verbose: true })).toContain('accepted by policy: known until spring');
});

test('no line can be taken for a command of a CI runner', () => {
  const text = renderText(sampleReport({ name: '::error::x', words: ' ::error::x ##[error]x ##vso[task.setvariable]x' }), {
    ...PLAIN,
    width: 40,
  });
  expect(text).not.toMatch(/^\s*::/m);
  expect(text).not.toMatch(/##(?:\[|vso\[)/);
});
