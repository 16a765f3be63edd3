import { type Credential, mask } from '../model/credential.ts';
import type { Entry } from '../model/entry.ts';
import type { Report } from '../model/report.ts';
import { plainText } from '../model/untrusted.ts';

/** Text from outside, fit to be shown: every known secret masked, then every unsafe character spelled out. */
export function words(report: Pick<Report, 'redact'>, text: string, limit = 4000): string {
  return plainText(report.redact(text), limit);
}

/** A text of an entry with the secrets that stand in that very place masked, the short ones included. */
export function maskedAt(report: Pick<Report, 'redact'>, entry: Entry, place: { where: string; text: string }): string {
  const here = entry.credentials.filter((c) => c.kind === 'literal' && c.where === place.where);
  return report.redact(here.reduce((text, credential) => without(text, credential), place.text));
}

function without(text: string, { value }: Credential): string {
  return value === '' ? text : text.replaceAll(value, () => mask(value));
}
