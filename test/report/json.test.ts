import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect, test } from 'vitest';
import { renderJson } from '../../src/report/json.ts';
import { cleanReport, emptyReport, sampleReport, TOKEN } from './sampleReport.ts';

const ajv = new Ajv2020({ strict: true, allErrors: true });
formats.default(ajv);
const validate = ajv.compile(JSON.parse(readFileSync('schema/report.schema.json', 'utf8')));

test.each([
  ['an estate with everything', sampleReport()],
  ['a clean one', cleanReport()],
  ['an empty one', emptyReport()],
  ['one with hostile words', sampleReport({ name: 'a\u001b[2J\u202e::error::</script>', words: ' \u001b]8;;x\u0007' })],
])('%s fits the published schema', (_, report) => {
  validate(JSON.parse(renderJson(report)));
  expect(validate.errors).toBeNull();
});

test('the schema refuses what it does not know', () => {
  const more = { ...JSON.parse(renderJson(sampleReport())), surprise: 1 };
  expect(validate(more)).toBe(false);
});

test('the same report gives the same bytes, as they were reviewed', async () => {
  expect(renderJson(sampleReport())).toBe(renderJson(sampleReport()));
  await expect(renderJson(sampleReport())).toMatchFileSnapshot('../../fixtures/reports/sample.json');
});

test('no secret is in it, and the masked form is', () => {
  const json = renderJson(sampleReport());
  expect(json).not.toContain(TOKEN);
  expect(json).not.toContain(TOKEN.slice(8, 24));
});

test('a finding about a server’s own words stands at the entry that starts it, with the place in them beside', () => {
  const { findings } = JSON.parse(renderJson(sampleReport()));
  const poisoned = findings.find((f: { rule: string }) => f.rule === 'poisoned-description');
  expect(poisoned).toMatchObject({ file: '/home/ada/shop/.mcp.json', line: 3, column: 6, quote: { document: 'server:files', line: 5 } });
});

test('a name with control characters keeps its value and shows none of them', () => {
  const name = 'a\u001b[31m\u202eb\u{e0041}';
  const json = renderJson(sampleReport({ name }));
  expect(json).not.toMatch(/[\u001b\u202e\u{e0041}]/u);
  expect(JSON.parse(json).servers[0].name).toBe(name);
});
