import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Credential, mask } from '../../src/model/credential.ts';
import { redactor } from '../../src/model/redact.ts';
import { plainText } from '../../src/model/untrusted.ts';

const credential = (value: string, facts: Partial<Credential> = {}): Credential => ({
  where: '/env/TOKEN',
  kind: 'literal',
  type: 'generic',
  confidence: 'high',
  at: { path: '/f', start: 0, end: 0 },
  value,
  ...facts,
});

const redact = (text: string, ...values: string[]) => redactor(values.map((value) => credential(value)))(text);

test('every place where a secret stands is masked, whatever stands around it', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', '"', '%', '.'), minLength: 6, maxLength: 12 });
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 8 }),
      fc.array(fc.oneof(word, fc.string()), { maxLength: 8 }),
      (secrets, parts) => {
        const masked = redact([...parts, ...secrets, ...parts].join(''), ...secrets);
        for (const secret of secrets) expect(masked).not.toContain(secret);
      },
    ),
  );
});

test('of two secrets that start alike the longer one is masked, and what is no secret stays', () => {
  expect(redact('x secret-one! secret-one-and-more y', 'secret-one', 'secret-one-and-more')).toBe(
    `x ****! ${mask('secret-one-and-more')} y`,
  );
  expect(redact('nothing to hide', 'secret-one')).toBe('nothing to hide');
});

test('a secret is known as JSON and as a URL write it', () => {
  expect(redact('"pass\\"word"', 'pass"word')).toBe('"****"');
  expect(redact('?k=pass%22word', 'pass"word')).toBe('?k=****');
});

test('short values, throw-away words and references are ordinary words elsewhere', () => {
  const known = [credential('short'), credential('postgres', { weak: true }), credential('${TOKEN}', { kind: 'reference' })];
  expect(redactor(known)('short postgres ${TOKEN}')).toBe('short postgres ${TOKEN}');
});

test('a secret that was cut short is masked as far as it goes', () => {
  const long = `${'ab1'.repeat(70)}z`;
  expect(redact(plainText(`see https://x.io/?k=${long}`, 100), long, `${long}2`, 'ab1ab1-another')).toBe('see https://x.io/?k=****…');
  expect(redact('ab1ab2…', long)).toBe('ab1ab2…');
  expect(redact('ab1ab1', long)).toBe('ab1ab1');
});

test('a secret of several lines is known on one', () => {
  expect(redact(plainText('key: first line\nsecond\u200b line'), 'first line\nsecond\u200b line')).toBe(
    `key: ${mask('first line\nsecond\u200b line')}`,
  );
});

test('half a character in a secret breaks nothing', () => {
  expect(redact('a half\ud800secret b', 'half\ud800secret')).toBe('a **** b');
});

test('ten thousand secrets and a megabyte of text take less than a second', () => {
  const redactAll = redactor(Array.from({ length: 10_000 }, (_, i) => credential(`token-${i * 7919}-of-many`)));
  const started = process.cpuUsage();
  redactAll('a token-that is none, token-12…'.repeat(30_000));
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(1000);
});
