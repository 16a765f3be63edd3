import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Format } from '../../src/model/client.ts';
import { type Node, plainOf } from '../../src/model/node.ts';
import { parse } from '../../src/parse/parse.ts';
import { nodesOf, read } from './reading.ts';

const FORMATS: readonly Format[] = ['json', 'jsonc', 'toml', 'yaml', 'markdown', 'env', 'opaque'];
const format = fc.constantFrom(...FORMATS);

/** Text that looks like some configuration, and mostly is none. */
const PIECES = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  "'",
  '\\',
  '\n',
  '\r\n',
  ' ',
  '\t',
  '//',
  '/*',
  '*/',
  '#',
  '=',
  '- ',
  '---\n',
  '<<: ',
  '&a ',
  '*a',
  '|\n ',
  '>-\n ',
  '"""',
  "'''",
  '[[',
  ']]',
  '<<<<<<< a\n',
  '=======\n',
  '>>>>>>> b\n',
  '|||||||\n',
  'a',
  'key',
  'true',
  'null',
  '1',
  '-0.5e3',
  '"k": ',
  '"v"',
  '\\u00e9',
  '\u{1f600}',
  '\ud800',
  '\u0000',
  '\ufeff',
  '\u00a0',
  '!!str ',
  '? ',
  '%YAML 1.1\n',
  '1979-05-27',
  '.',
  '__proto__',
];
const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));
const anything = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  soup.map((text) => new TextEncoder().encode(text)),
);

function endsInside(node: Node, length: number): boolean {
  return node.at.start >= 0 && node.at.start <= node.at.end && node.at.end <= length;
}

function lineStartsOf(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), (match) => match.index + match[0].length)];
}

describe('any bytes in any format', () => {
  it.each(['{"k": [}', '"k": [[}', '{"k": [[1], [}', '<<<<<<< a\n{\n|||||||\n'])('what does not end lies in its text: %s', (text) => {
    const { value } = parse('file', new TextEncoder().encode(text), 'json');
    for (const node of nodesOf(value.root)) expect(endsInside(node, text.length)).toBe(true);
  });

  it('end as a document whose places lie in its text', () => {
    fc.assert(
      fc.property(anything, format, (bytes, format) => {
        const { value, problems } = parse('file', bytes, format);
        const spans = [...problems, ...value.deviations, ...value.comments].map(({ at }) => at);
        for (const { start, end } of spans) expect(0 <= start && start <= end && end <= value.text.length).toBe(true);
        for (const node of nodesOf(value.root)) {
          expect(endsInside(node, value.text.length)).toBe(true);
          if (node.kind === 'string') expect(node.within(0, node.value.length).path).toBe('file');
        }
        for (const { value: text, at } of value.comments) expect(value.text.slice(at.start, at.end)).toBe(text);
        expect(problems.every(({ fault }) => fault === 'file')).toBe(true);
        if (value.lineStarts) expect(Array.from(value.lineStarts)).toEqual(lineStartsOf(value.text));
      }),
      { numRuns: 4000 },
    );
  }, 60_000);
});

describe('any JSON', () => {
  const written = fc.tuple(fc.json({ maxDepth: 6 }), fc.nat(3)).map(([text, indent]) => JSON.stringify(JSON.parse(text), null, indent));

  it('has the values of JSON.parse, and nothing to complain of', () => {
    fc.assert(
      fc.property(written, (text) => {
        const { plain, problems, document } = read(text, 'json');
        expect(plain).toEqual(JSON.parse(text));
        expect([...problems, ...document.deviations]).toEqual([]);
        expect(Array.from(document.lineStarts ?? [])).toEqual(lineStartsOf(text));
      }),
      { numRuns: 1500 },
    );
  });

  it('holds at each place the text of that value', () => {
    fc.assert(
      fc.property(written, (text) => {
        for (const node of nodesOf(read(text, 'json').document.root)) {
          expect(JSON.parse(text.slice(node.at.start, node.at.end))).toEqual(plainOf(node));
        }
      }),
    );
  });

  it('loses at most what was cut off', () => {
    fc.assert(
      fc.property(written, fc.nat(), (text, cut) => {
        const { problems, document } = read(text.slice(0, cut % text.length), 'json');
        expect(document.root === undefined || problems.length <= 1).toBe(true);
      }),
    );
  });

  it('is complained of exactly where JSON.parse refuses, or a lenient client differs', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const { problems, document } = read(text, 'json');
        if (!isJson(text.replace(/^\ufeff/, ''))) expect(problems.length + document.deviations.length > 0 || !document.root).toBe(true);
        else expect(problems).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('any string', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 30 });
  const escaped = (value: string) =>
    [...JSON.stringify(value).slice(1, -1)].map((c) => (c > '~' && c.length === 1 ? unicodeEscape(c) : c)).join('');

  it.each(['json', 'toml', 'yaml'] as const)('in %s gives each part of its value the characters that mean it', (format) => {
    fc.assert(
      fc.property(text, fc.nat(30), fc.nat(30), (value, a, b) => {
        const source = format === 'toml' ? `k = "${escaped(value)}"` : `{"k": "${escaped(value)}"}`;
        const { document } = read(source, format);
        const node = [...nodesOf(document.root)].at(-1);
        if (node?.kind !== 'string') throw new Error('no string');
        expect(node.value).toBe(value);
        const [from, to] = [Math.min(a, b, value.length), Math.min(Math.max(a, b), value.length)];
        const { start, end } = node.within(from, to);
        expect(JSON.parse(`"${source.slice(start, end)}"`)).toBe(value.slice(from, to));
      }),
      { numRuns: 500 },
    );
  });
});

describe('any key', () => {
  const name = fc.stringMatching(/^[a-z][\w. -]{0,12}$/);
  const WRITTEN = {
    json: (key: string) => `{"${key}": 1}`,
    toml: (key: string) => `"${key}" = 1`,
    yaml: (key: string) => `"${key}": 1`,
  };

  it.each(['json', 'toml', 'yaml'] as const)('in quotes in %s stands where its name is written', (format) => {
    fc.assert(
      fc.property(name, (key) => {
        const source = WRITTEN[format](key);
        const { document } = read(source, format);
        const [member] = document.root?.kind === 'object' ? document.root.members : [];
        expect(member?.key.value).toBe(key);
        expect(source.slice(member?.key.at.start, member?.key.at.end)).toBe(key);
      }),
    );
  });
});

function unicodeEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
