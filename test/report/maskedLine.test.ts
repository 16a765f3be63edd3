import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Credential } from '../../src/model/credential.ts';
import { redactor } from '../../src/model/redact.ts';
import type { Report } from '../../src/model/report.ts';
import { maskedLine } from '../../src/report/maskedLine.ts';
import { documentOf, sampleReport } from './sampleReport.ts';

const SECRET = ['sk', 'Q7w8E9r0T1y2U3i4O5'].join('-');

/** A report on one line, in which the secret is known to stand at `known`, and may stand elsewhere too. */
function reportOn(text: string, known: number): Report {
  const sample = sampleReport();
  const document = documentOf('/home/ada/x.json', text);
  const at = { path: document.path, start: known, end: known + SECRET.length };
  const secret: Credential = { where: '/env/X', kind: 'literal', type: 'generic', confidence: 'high', at, value: SECRET };
  const [entry] = sample.estate.entries;
  const estate = { ...sample.estate, entries: entry ? [{ ...entry, credentials: [secret] }] : [] };
  return { ...sample, estate, documentOf: () => document, redact: redactor([secret]) };
}

test('whatever a span covers, the secret is not in the line, and the span is inside of it', () => {
  const text = fc.string({ maxLength: 40 }).map((t) => t.replace(/[\r\n]/g, ' '));
  fc.assert(
    fc.property(text, text, text, fc.nat(140), fc.nat(140), (before, between, after, from, length) => {
      const line = `${before}${SECRET}${between}${SECRET}${after}`;
      const report = reportOn(line, before.length);
      const document = report.documentOf('');
      if (!document) throw new Error('the document is there');
      const start = Math.min(from, line.length);
      const masked = maskedLine(report, document, { path: document.path, start, end: Math.min(start + length, line.length) });
      expect(masked.text).not.toContain(SECRET.slice(3, 12));
      expect(masked.from).toBeLessThanOrEqual(masked.to);
      expect(masked.to).toBeLessThanOrEqual(masked.text.length);
    }),
  );
});

test('what stands outside of secrets keeps exactly its characters', () => {
  const line = `a=${SECRET} b=bad c=${SECRET}`;
  const report = reportOn(line, 2);
  const document = report.documentOf('');
  if (!document) throw new Error('the document is there');
  const start = line.indexOf('bad');
  const masked = maskedLine(report, document, { path: document.path, start, end: start + 3 });
  expect(masked.text.slice(masked.from, masked.to)).toBe('bad');
});
