import { type Credential, mask } from '../model/credential.ts';
import type { Launch } from '../model/launch.ts';
import { plainlyWritten, type Text } from '../model/text.ts';
import { plainText } from '../model/untrusted.ts';

/** A word that is as long as this is cut; nobody reads on. */
const LONGEST_WORD = 300;
const LONGEST_LINE = 1000;

/** The words of a command line, each a document of its own. */
export function asTexts(argv: readonly string[]): Text[] {
  return argv.map((word, i) => plainlyWritten(word, { path: `argv:${i}`, start: 0, end: word.length }));
}

interface Shown {
  readonly argv: readonly string[];
  readonly credentials: readonly Credential[];
  /** The secrets that configurations hold. */
  redact(text: string): string;
  /** Words that hold a secret because the entry puts one there. */
  readonly filled: ReadonlySet<string>;
}

/** A command line as it may be shown, on one line: secrets masked, words with blanks in quotes. */
export function maskedCommand({ argv, credentials, redact, filled }: Shown): string {
  const words = argv.map((word, i) => {
    if (filled.has(word)) return mask(word);
    const here = credentials.filter(({ kind, at }) => kind === 'literal' && at.path === `argv:${i}`);
    return plainText(redact(masked(word, here)), LONGEST_WORD);
  });
  return plainText(withoutSchemes(words.map(quoted).join(' ')), LONGEST_LINE);
}

/** From the last to the first, so that the places before stay where they are. */
function masked(word: string, credentials: readonly Credential[]): string {
  const inOrder = [...credentials].sort((a, b) => b.at.start - a.at.start);
  return inOrder.reduce((text, { at, value }) => text.slice(0, at.start) + mask(value) + text.slice(at.end), word);
}

/** `Authorization: Bearer …` in the middle of a line, whatever stands around it. */
function withoutSchemes(word: string): string {
  return word.replace(
    /\b(Bearer|Basic|Token)(\s+)([^\s"',;]{6,})/gi,
    (_, scheme: string, blank: string, value: string) => scheme + blank + mask(value),
  );
}

function quoted(word: string): string {
  return /^[\w@%+=:,./\\*~^-]+$/.test(word) ? word : JSON.stringify(word);
}

/** The words that came of an entry's references to secrets, or stand where its placeholders were: they stand where the entry has them. */
export function filledWords(given: Launch, written: Launch, held: readonly Credential[]): Set<string> {
  const places = held.filter(({ kind }) => kind !== 'literal').map(({ at }) => at);
  const filled = written.serverArgs.flatMap((arg, i) => {
    const value = given.serverArgs[i]?.value;
    const holds = places.some(({ path, start, end }) => path === arg.at.path && start >= arg.at.start && end <= arg.at.end);
    return holds && value !== undefined && value !== arg.value ? [value] : [];
  });
  return new Set(filled);
}
