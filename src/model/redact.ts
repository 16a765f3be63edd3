import { type Credential, mask } from './credential.ts';

/**
 * Puts a mask over each known secret, longest first. Short ones and throw-away words (`postgres`) are masked only at their own
 * place: everywhere, they would blank ordinary words.
 */
export function redactor(credentials: Iterable<Credential>): (text: string) => string {
  const masks = new Map<string, string>();
  for (const { kind, value, weak } of credentials) {
    if (kind !== 'literal' || value.length < 6 || (weak && value.length < 12)) continue;
    for (const form of spellings(value)) masks.set(form, mask(value));
  }
  if (masks.size === 0) return (text) => text;
  const secrets = [...masks.keys()].sort((a, b) => b.length - a.length);
  const any = new RegExp(secrets.map((s) => s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
  return (text) => text.replace(any, (found) => masks.get(found) ?? '****');
}

/** A secret as it stands in JSON, in a URL, and bare. */
function spellings(value: string): string[] {
  return [...new Set([value, JSON.stringify(value).slice(1, -1), encodeURIComponent(value)])];
}
