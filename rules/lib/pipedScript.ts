import type { Entry } from '../../src/model/entry.ts';
import type { Span } from '../../src/model/span.ts';
import { launchOf } from './launchOf.ts';

/** A download that ends in an interpreter, in POSIX shells and in PowerShell. Bounded parts: the text may be hostile. */
const PIPED =
  /\b(?:curl|wget)\b[^|\n]{0,400}\|\s*(?:sudo\s+)?(?:ba|z|da|k)?sh\b|\b(?:ba|z)?sh\s+<\(\s*(?:curl|wget)\b|\b(?:iex|invoke-expression)\b[^\n]{0,200}\b(?:irm|iwr|invoke-webrequest|invoke-restmethod|downloadstring)\b|\b(?:irm|iwr)\b[^|\n]{0,400}\|\s*iex\b/i;

/** No honest command line is longer. */
const LONGEST = 10_000;

/** Where an entry's command line downloads a script and runs it in one go. */
export function pipedScript(entry: Entry): Span | undefined {
  const launch = launchOf(entry);
  for (const text of launch ? [launch.inlineCode, ...launch.args] : []) {
    const found = text && PIPED.exec(text.value.slice(0, LONGEST));
    if (found) return text.within(found.index, found.index + found[0].length);
  }
  return undefined;
}
