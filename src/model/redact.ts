import { type Credential, mask } from './credential.ts';
import { groupBy } from './groupBy.ts';

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
  const lengths = lengthsByStart(masks.keys());
  const secretAt = (text: string, at: number) => {
    const possible = lengths.get(text.slice(at, at + SHORTEST));
    return possible?.map((length) => text.slice(at, at + length)).find((word) => masks.has(word));
  };
  return (text) => {
    let masked = '';
    let done = 0;
    for (let at = 0; at + SHORTEST <= text.length; at++) {
      const secret = secretAt(text, at);
      if (secret === undefined) continue;
      masked += text.slice(done, at) + masks.get(secret);
      done = at + secret.length;
      at = done - 1;
    }
    return masked + text.slice(done);
  };
}

/** First characters -> the lengths of the secrets that start with them, longest first. */
function lengthsByStart(secrets: Iterable<string>): ReadonlyMap<string, readonly number[]> {
  const groups = groupBy(secrets, (secret) => secret.slice(0, SHORTEST));
  const lengths = (group: readonly string[]) => [...new Set(group.map((secret) => secret.length))].sort((a, b) => b - a);
  return new Map([...groups].map(([start, group]) => [start, lengths(group)]));
}

/** A secret as it stands in JSON, in a URL, and bare. */
function spellings(value: string): string[] {
  return [...new Set([value, JSON.stringify(value).slice(1, -1), encodeURIComponent(value.replace(/\p{Cs}/gu, '\ufffd'))])];
}
