import { type Credential, mask } from './credential.ts';
import { groupBy } from './groupBy.ts';
import { plainText } from './untrusted.ts';

/** No shorter value is masked everywhere. */
const SHORTEST = 6;

/**
 * Puts a mask over each known secret, longest first. Short ones and throw-away words (`postgres`) are masked only at their own
 * place: everywhere, they would blank ordinary words. Takes as long for thousands of secrets as for one.
 */
export function redactor(credentials: Iterable<Credential>): (text: string) => string {
  const masks = new Map<string, string>();
  for (const { kind, value, weak } of credentials) {
    if (kind !== 'literal' || value.length < SHORTEST || (weak && value.length < 12)) continue;
    for (const form of spellings(value)) masks.set(form, mask(value));
  }
  if (masks.size === 0) return (text) => text;
  const shelves = shelvesOf(masks.keys());
  return (text) => {
    let masked = '';
    let done = 0;
    for (let at = 0; at + SHORTEST <= text.length; at++) {
      const shelf = shelves.get(text.slice(at, at + SHORTEST));
      if (!shelf) continue;
      const secret = wholeAt(text, at, shelf) ?? cutAt(text, at, shelf);
      if (secret === undefined) continue;
      masked += text.slice(done, at) + (masks.get(secret) ?? '****');
      done = at + secret.length;
      at = done - 1;
    }
    return masked + text.slice(done);
  };
}

/** The secrets that start with the same characters. */
interface Shelf {
  readonly secrets: ReadonlySet<string>;
  readonly sorted: readonly string[];
  /** Their lengths, the longest first. */
  readonly lengths: readonly number[];
}

function shelvesOf(secrets: Iterable<string>): ReadonlyMap<string, Shelf> {
  const alike = groupBy(secrets, (secret) => secret.slice(0, SHORTEST));
  const shelf = (group: readonly string[]): Shelf => ({
    secrets: new Set(group),
    sorted: [...group].sort(),
    lengths: [...new Set(group.map((secret) => secret.length))].sort((a, b) => b - a),
  });
  return new Map([...alike].map(([start, group]) => [start, shelf(group)]));
}

function wholeAt(text: string, at: number, { lengths, secrets }: Shelf): string | undefined {
  for (const length of lengths) {
    const word = text.slice(at, at + length);
    if (secrets.has(word)) return word;
  }
  return undefined;
}

/** The first part of a secret, where `…` tells that the text was cut there. */
function cutAt(text: string, at: number, { lengths: [longest = 0], sorted }: Shelf): string | undefined {
  const word = text.slice(at, at + longest + 1);
  const end = word.indexOf('…');
  if (end < SHORTEST) return undefined;
  const part = word.slice(0, end);
  return firstFrom(sorted, part)?.startsWith(part) ? part : undefined;
}

/** The first of sorted words that does not come before `word`. */
function firstFrom(sorted: readonly string[], word: string): string | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return sorted[low];
}

/** A secret as it stands in JSON, in a URL, in a line made fit to be shown, and bare. */
function spellings(value: string): string[] {
  const inUrl = encodeURIComponent(value.replace(/\p{Cs}/gu, '\ufffd'));
  return [...new Set([value, JSON.stringify(value).slice(1, -1), inUrl, plainText(value, Number.POSITIVE_INFINITY)])];
}
