import { plainText } from '../model/untrusted.ts';

/** A name out of a file, as messages show it. */
export function quoted(text: string): string {
  return `\`${plainText(text, 60)}\``;
}
