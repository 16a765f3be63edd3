import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Journal } from '../../src/parse/journal.ts';
import { scanJson } from '../../src/parse/scanJson.ts';
import { scanPlainJson } from '../../src/parse/scanPlainJson.ts';
import type { Tape } from '../../src/parse/tape.ts';

const plain = (text: string, journal: Journal) => scanPlainJson({ text, bytes: new TextEncoder().encode(text) }, journal);

const scanned = (scan: (text: string, journal: Journal) => Tape | undefined, text: string) => {
  const journal = new Journal('/x.json');
  const tape = scan(text, journal);
  const { deviations, comments, problems, lines } = journal;
  return { tape: tape && [...tape.data.subarray(0, tape.length)], deviations, comments, problems, lines: [...lines.all] };
};

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The same value with every character beyond ASCII escaped. */
const ascii = (json: string) => json.replace(/[^\u0000-\u007f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** JSON with one character more, less or changed, most of which is none. */
const damaged = fc
  .tuple(fc.json().map(ascii), fc.nat(), fc.constantFrom(...'{}[],:"\\/-+.0e1tfn \n\t\u0000\u001f'))
  .map(([text, n, char]) => {
    const at = n % (text.length + 1);
    return text.slice(0, at) + char + text.slice(at + (n % 3 === 0 ? 1 : 0));
  });

describe('JSON that keeps to its grammar', () => {
  const texts = fc.tuple(fc.jsonValue(), fc.constantFrom(0, 2, '\t')).map(([value, indent]) => ascii(JSON.stringify(value, null, indent)));

  it('is read as the reader of everything reads it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(scanned(plain, text)).toEqual(scanned(scanJson, text));
      }),
    );
  });

  it.each([
    '{"a": 1, "b": {"a": 2}, "a": 3}',
    '[{"k": 1, "\\u006b": 2}]',
    ' \r\n[ -0.5e+10 , 1E9, 0, true, false, null, "", "\\"\\\\\\u00e9\\n" ]\n',
    `["${'long '.repeat(20)}", "${'a\\n'.repeat(40)}"]`,
    `[${Array.from({ length: 20 }, (_, i) => `{"k${i}": [], "l": {}}`).join(',\n')}]`,
  ])('%j as well', (text) => {
    expect(scanned(plain, text)).toEqual(scanned(scanJson, text));
  });

  it('at any depth', () => {
    const text = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(scanned(plain, text).tape).toHaveLength(400_000);
  });
});

describe('anything else', () => {
  it('is left to the reader of everything, with nothing noted', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const { tape, ...notes } = scanned(plain, text);
        expect(tape !== undefined).toBe(isJson(text));
        if (!tape) expect(notes).toEqual({ deviations: [], comments: [], problems: [], lines: [0] });
      }),
      { numRuns: 2000 },
    );
  });
});
