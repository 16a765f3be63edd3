import { describe, expect, it } from 'vitest';
import { decode } from '../../src/parse/decode.ts';
import { read } from './reading.ts';

const text = '{"name": "é\u{1f600}"}';
const littleEndian = Buffer.from(text, 'utf16le');
const bigEndian = Buffer.from(littleEndian).swap16();
const marked = (mark: number[], bytes: Uint8Array) => new Uint8Array([...mark, ...bytes]);

describe('the encoding of a file', () => {
  it.each([
    ['UTF-8', Buffer.from(text), []],
    ['UTF-8 with a mark', marked([0xef, 0xbb, 0xbf], Buffer.from(text)), ['bom']],
    ['UTF-16 LE with a mark', marked([0xff, 0xfe], littleEndian), ['bom', 'utf-16']],
    ['UTF-16 BE with a mark', marked([0xfe, 0xff], bigEndian), ['bom', 'utf-16']],
    ['UTF-16 LE without a mark', littleEndian, ['utf-16']],
    ['UTF-16 BE without a mark', bigEndian, ['utf-16']],
  ])('%s is read, and told where it is not plain', (_, bytes, departures) => {
    const { document, plain } = read(bytes, 'json');
    expect(document.text).toBe(text);
    expect(plain).toEqual({ name: 'é\u{1f600}' });
    expect(document.deviations).toEqual(departures.map((kind) => ({ kind, at: { path: 'file', start: 0, end: 0 } })));
  });

  it('turns bytes that are no text into replacement characters', () => {
    expect(decode(new Uint8Array([0x22, 0xff, 0x22])).text).toBe('"\ufffd"');
    expect(decode(new Uint8Array([0xff, 0xfe, 0x22, 0x00, 0x22])).text).toBe('"\ufffd');
  });

  it('keeps a mark that is not at the start', () => {
    expect(decode(Buffer.from('a\ufeffb')).text).toBe('a\ufeffb');
  });

  it.each(['json', 'jsonc', 'toml', 'yaml', 'markdown', 'opaque'] as const)('finds an empty %s file empty', (format) => {
    expect(read(new Uint8Array(), format)).toMatchObject({ plain: undefined, problems: [], document: { text: '', format } });
    expect(read(new Uint8Array([0xef, 0xbb, 0xbf, 0x0a]), format)).toMatchObject({ plain: undefined, problems: [] });
  });
});
