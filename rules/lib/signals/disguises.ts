import type { Signal } from './signal.ts';

/** A text that stands in another one in a form that people do not read. */
export interface Hidden {
  readonly what: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A text decodes to prose if nearly all of it is printable and it has several words. */
function prose(bytes: Buffer): string | undefined {
  const text = bytes.toString('utf8');
  const odd = text.match(/[^\p{L}\p{N}\p{P}\p{S}\p{Zs}\n\r\t]|\ufffd/gu)?.length ?? 0;
  const words = text.match(/\p{L}{2,}/gu)?.length ?? 0;
  return odd === 0 && words >= 3 ? text : undefined;
}

/** No more blobs than these are looked into, and no longer ones. */
const BLOBS = 50;
const BLOB_LENGTH = 8000;

const CODES: readonly (readonly [what: string, pattern: RegExp, decode: (blob: string) => Buffer])[] = [
  ['in base64', /[A-Za-z0-9+/_-]{24,}={0,2}/g, (blob) => Buffer.from(blob.replaceAll('-', '+').replaceAll('_', '/'), 'base64')],
  ['in hexadecimal', /(?:\b0x)?(?:[0-9a-fA-F]{2}[ :,]?){16,}/g, (blob) => Buffer.from(blob.replace(/^0x|[ :,]/g, ''), 'hex')],
  ['in escapes', /(?:\\x[0-9a-fA-F]{2}|\\u00[0-9a-fA-F]{2}){8,}/g, (blob) => Buffer.from(blob.replace(/\\x|\\u00/g, ''), 'hex')],
  ['in percent signs', /(?:%[0-9a-fA-F]{2}){8,}/g, (blob) => Buffer.from(blob.replaceAll('%', ''), 'hex')],
  ['in entities', /(?:&#x?[0-9a-fA-F]{2,6};){8,}/g, (blob) => Buffer.from(blob.replace(/&#(x?)([0-9a-fA-F]+);/g, entity))],
];

function entity(_: string, hex: string, digits: string): string {
  const code = Number.parseInt(digits, hex ? 16 : 10);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** Prose that stands in a text encoded, or in a comment that a viewer does not show. */
export function hiddenTexts(text: string): Hidden[] {
  const coded = CODES.flatMap(([what, pattern, decode]) =>
    [...text.matchAll(pattern)].slice(0, BLOBS).flatMap((match) => {
      const decoded = prose(decode(match[0].slice(0, BLOB_LENGTH)));
      return decoded === undefined ? [] : [{ what, text: decoded, start: match.index, end: match.index + match[0].length }];
    }),
  );
  const comments = [...text.matchAll(/<!--([\s\S]{0,4000}?)-->/g)].map((match) => ({
    what: 'in a comment',
    text: match[1] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
  return [...coded, ...comments];
}

/** Letters of other alphabets that look like Latin ones, and digits and signs that stand for letters. */
const LOOKS: Readonly<Record<string, string>> = {
  ...pairs('аесорхуіѕјԁһԛԝ', 'aecopxyisjdhqw'),
  ...pairs('АВЕКМНОРСТХ', 'abekmhopctx'),
  ...pairs('αεικνορτυχ', 'aeiknoptux'),
  ...pairs('013457@$!|', 'oieastasil'),
};

function pairs(from: string, to: string): Record<string, string> {
  return Object.fromEntries([...from].map((letter, i) => [letter, [...to][i] ?? '']));
}

/** The text as bare Latin letters: compatibility forms undone, look-alikes replaced, everything else dropped; with the place of each. */
function bare(text: string): { letters: string; places: number[] } {
  const places: number[] = [];
  let letters = '';
  let at = 0;
  for (const character of text) {
    for (const part of (LOOKS[character] ?? character.normalize('NFKC')).toLowerCase()) {
      const letter = LOOKS[part] ?? part;
      if (letter >= 'a' && letter <= 'z' && letter.length === 1) {
        letters += letter;
        places.push(at);
      }
    }
    at += character.length;
  }
  return { letters, places };
}

const ORDERS =
  /(?:ignore|disregard|forget)(?:all|any|the|your|of|my){0,4}(?:previous|prior|earlier|preceding|above|system)(?:instructions?|rules|prompts?|guidelines|directives)|(?:donot|dont|never)(?:tell|inform|notify|alert)(?:this|it|that|about|to)*theuser|(?:send|upload|post|forward)(?:the|all|your|users?)*(?:apikeys?|passwords?|privatekeys?|credentials)to/;

/** Plain words, as anybody would write them. */
const PLAIN = /^[a-z]{2,}(?:[\s,'.]{1,3}[a-z]{2,})*$/i;

/** Orders spelt so that words are not found: letters apart, digits for letters, other alphabets, turned by thirteen or backwards. */
export function disguisedOrders(text: string): Signal[] {
  const { letters, places } = bare(text);
  const turned = letters.replace(/[a-z]/g, (c) => String.fromCharCode(((c.charCodeAt(0) - 97 + 13) % 26) + 97));
  const straight = match(letters, ORDERS);
  const rotated = match(turned, ORDERS);
  const backwards = match([...letters].reverse().join(''), ORDERS);
  const found = [straight, rotated, backwards && { start: letters.length - backwards.end, end: letters.length - backwards.start }];
  return found.flatMap((place, i) => {
    if (!place) return [];
    const start = places[place.start] ?? 0;
    const end = (places[place.end - 1] ?? start) + 1;
    if (i === 0 && PLAIN.test(text.slice(start, end))) return [];
    return [{ what: 'disguises its words', weight: 3, start, end }];
  });
}

function match(letters: string, pattern: RegExp): { start: number; end: number } | undefined {
  const found = pattern.exec(letters);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}

/** A long stretch of nothing with a text behind it, which no reviewer scrolls to. */
export function paddings(text: string): Signal[] {
  const found = /\s{200}/.exec(text.trimEnd());
  return found
    ? [{ what: 'stands behind a long stretch of nothing', weight: 2, start: found.index, end: found.index + found[0].length }]
    : [];
}
