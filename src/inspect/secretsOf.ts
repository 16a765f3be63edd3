import type { Entry } from '../model/entry.ts';
import { plainText } from '../model/untrusted.ts';

/** Removes what must not be repeated: the entry's credentials and every value that it was given. */
export type Redact = (text: string) => string;

/** A path or a switch is no secret, and hiding it would hide the reason. */
const ORDINARY = /^(?:[~./\\]|[A-Za-z]:[\\/]|https?:\/\/[^@]*$|[a-z]{1,12}$|\d{1,6}$)/;

/** Masks the entry's credentials and the values of its variables, wherever a server repeats them. */
export function redactorOf(entry: Entry, values: Iterable<string>): Redact {
  const secrets = new Set(entry.credentials.filter((c) => c.kind === 'literal').map((c) => c.value));
  for (const value of values) if (!ORDINARY.test(value)) secrets.add(value);
  const long = [...secrets].filter((s) => s.length >= 4).sort((a, b) => b.length - a.length);
  return (text) => long.reduce((rest, secret) => rest.replaceAll(secret, '****'), text);
}

/** One redacted line of untrusted text, for a reason. */
export function quoted(text: string, redact: Redact, limit = 160): string {
  return plainText(redact(text).trim(), limit);
}
