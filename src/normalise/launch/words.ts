import { part, type Text } from '../../model/text.ts';

/** A command line as a shell reads it: the words of each command, in order. */
export interface ShellLine {
  readonly commands: readonly (readonly Text[])[];
  /** False where it holds pipes, redirections, substitutions or background jobs, which only a shell can run. */
  readonly plain: boolean;
}

/**
 * Splits a command line the way a POSIX shell does: quotes, escapes, `&&`, `;` and new lines; nothing is expanded.
 * A backslash before an ordinary character stays, for it is a Windows path more often than an escape.
 */
export function shellLine(text: Text): ShellLine {
  const reader = new WordReader(text);
  return reader.read();
}

/** The words of a text that is a single plain command; undefined where it is more than that. */
export function simpleCommand(text: Text): readonly Text[] | undefined {
  const { commands, plain } = shellLine(text);
  return plain && commands.length === 1 ? commands[0] : undefined;
}

const SEPARATOR = new Set([';', '\n']);
const OPAQUE = new Set(['|', '>', '<', '&', '`', '(', ')']);

/** Holds the one pass over the characters; a word remembers where each of its characters came from. */
class WordReader {
  private readonly text: Text;
  private readonly commands: Text[][] = [[]];
  private plain = true;
  private origins: number[] = [];
  private characters = '';
  private inWord = false;

  constructor(text: Text) {
    this.text = text;
  }

  read(): ShellLine {
    const source = this.text.value;
    let quote = '';
    for (let i = 0; i < source.length; i++) {
      const c = source.charAt(i);
      const next = source.charAt(i + 1);
      if (quote !== '') {
        if (c === quote) quote = '';
        else if (c === '\\' && quote === '"' && (next === '"' || next === '\\')) this.take(++i, next);
        else {
          if (quote === '"' && (c === '`' || (c === '$' && next === '('))) this.plain = false;
          this.take(i, c);
        }
      } else if (c === '"' || c === "'") {
        quote = c;
        this.inWord = true;
      } else if (c === '\\' && /["'\\\s$&;|]/.test(next)) this.take(++i, next);
      else if (c === '&' && next === '&') {
        this.endCommand();
        i++;
      } else if (SEPARATOR.has(c)) this.endCommand();
      else if (/\s/.test(c)) this.endWord();
      else {
        if (OPAQUE.has(c)) this.plain = false;
        this.take(i, c);
      }
    }
    this.endWord();
    return { commands: this.commands.filter((words) => words.length > 0), plain: this.plain && quote === '' };
  }

  private take(at: number, character: string): void {
    this.inWord = true;
    this.origins.push(at);
    this.characters += character;
  }

  private endWord(): void {
    if (this.inWord) this.commands.at(-1)?.push(wordOf(this.text, this.characters, this.origins));
    this.origins = [];
    this.characters = '';
    this.inWord = false;
  }

  private endCommand(): void {
    this.endWord();
    this.commands.push([]);
  }
}

function wordOf(text: Text, value: string, origins: readonly number[]): Text {
  const first = origins[0] ?? 0;
  const last = origins.at(-1) ?? first - 1;
  if (last - first + 1 === value.length) return part(text, first, last + 1);
  const within = (from: number, to: number) => {
    const start = origins[from] ?? last + 1;
    return text.within(start, to > from ? (origins[to - 1] ?? last) + 1 : start);
  };
  return { value, at: within(0, value.length), within };
}
