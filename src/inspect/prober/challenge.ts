import type { Exchange } from '../http/exchange.ts';

/** One challenge of a `WWW-Authenticate` header. Scheme and parameter names are lower case. */
export interface Challenge {
  readonly scheme: string;
  readonly params: Readonly<Record<string, string>>;
}

const TOKEN = /[!#$%&'*+\-.^_`|~0-9A-Za-z]+/y;
const SPACE = /[ \t,]*/y;
const VALUE = /[ \t]*=[ \t]*(?:"((?:[^"\\]|\\[\s\S])*)"|([^\s,"]+))/y;
const TOKEN68 = /[A-Za-z0-9\-._~+/]+=*(?=[ \t]*(?:,|$))/y;

/**
 * Reads every challenge of a header (RFC 9110, 11.6.1). A header may hold several, and a comma parts both challenges and parameters:
 * a word that is followed by `=` is a parameter of the challenge before it, any other word begins a challenge.
 */
export function parseChallenges(header: string): Challenge[] {
  const text = header.slice(0, 16_384);
  const challenges: { scheme: string; params: Record<string, string> }[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at = pattern.lastIndex;
    return match;
  };
  while (at < text.length) {
    take(SPACE);
    const word = take(TOKEN)?.[0];
    if (word === undefined) {
      at++;
      continue;
    }
    const current = challenges.at(-1);
    const value = current ? take(VALUE) : null;
    if (current && value) current.params[word.toLowerCase()] ??= value[1]?.replace(/\\([\s\S])/g, '$1') ?? value[2] ?? '';
    else {
      challenges.push({ scheme: word.toLowerCase(), params: {} });
      take(/[ \t]+/y);
      take(TOKEN68);
    }
  }
  return challenges;
}

/** Every challenge of every answer that turned us away. */
export function challengesOf(exchanges: readonly Exchange[]): Challenge[] {
  return exchanges.filter((e) => e.status === 401 || e.status === 403).flatMap((e) => e.challenges.flatMap(parseChallenges));
}
