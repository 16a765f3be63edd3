import { markerEnd } from './conflictMarker.ts';
import { reportDuplicates } from './duplicateKeys.ts';
import type { Journal } from './journal.ts';
import { skipBlanks } from './jsonBlanks.ts';
import { scanString, scanWord } from './jsonScalar.ts';
import { ARRAY, ENTRY, OBJECT, Tape, UNCLOSED, WORD } from './tape.ts';

/** What is due next. */
type State = 'value' | 'key' | 'colon' | 'comma' | 'end';

/** End offsets of containers that are still open; the second kind stands where no value may, and is dropped when it ends. */
const OPEN = -1;
const MISPLACED = -2;

const [BRACE, BRACE_END, BRACKET, BRACKET_END, COMMA, COLON] = [123, 125, 91, 93, 44, 58];
const [QUOTE, APOSTROPHE, LESS, EQUALS, GREATER, BAR] = [34, 39, 60, 61, 62, 124];

const MERGE_HELP = 'Resolve the merge conflict, remove its marker lines and scan again.';

/**
 * Reads JSON and everything people and tools make of it: comments, trailing and missing commas, bare words, single
 * quotes, merge conflicts (both sides are read), brackets that do not match. What is wrong goes to the journal, and the
 * reading goes on behind it. One pass, no recursion. The tape is empty where the text holds no value.
 */
export function scanJson(text: string, journal: Journal): Tape {
  const scanner = new JsonScanner(text, journal);
  scanner.run();
  return scanner.tape;
}

class JsonScanner {
  readonly tape: Tape;
  private readonly text: string;
  private readonly journal: Journal;
  private at = 0;
  private state: State = 'value';
  /** The innermost open container, or -1. */
  private open = -1;
  private objects = 0;
  private arrays = 0;
  /** The comma just read, or -1. */
  private comma = -1;
  /** Where the last value or key ended. */
  private lastEnd = 0;
  /** How many containers were open where a merge conflict began, or -1. */
  private forkDepth = -1;
  /** A conflict marker was just passed: its two sides have no comma between them. */
  private forked = false;

  constructor(text: string, journal: Journal) {
    this.tape = new Tape(text.length);
    this.text = text;
    this.journal = journal;
  }

  run(): void {
    for (;;) {
      this.at = skipBlanks(this.text, this.at, this.journal);
      if (this.at >= this.text.length) break;
      if (this.tape.full) {
        this.giveUp();
        return;
      }
      this.token(this.text.charCodeAt(this.at));
    }
    this.finish();
  }

  private token(c: number): void {
    if (this.state === 'end' && !this.goesOn(c)) return;
    if (c === BRACE || c === BRACKET) this.openContainer(c === BRACE ? OBJECT : ARRAY);
    else if (c === BRACE_END || c === BRACKET_END) this.closeBracket(c === BRACE_END ? OBJECT : ARRAY);
    else if (c === COMMA) this.takeComma();
    else if (c === COLON) this.takeColon();
    else if (!this.takeMarker(c)) this.takeScalar(c);
  }

  private openContainer(kind: number): void {
    if (this.state === 'comma') this.missComma();
    if (this.state === 'colon') this.miss('expected `:` after a key', 'Put `:` between the key and its value.');
    const misplaced = this.state === 'key';
    if (misplaced) this.miss('expected a key before this value', 'Give the value a key, or move it into a list.');
    const index = this.tape.push(kind, this.at, misplaced ? MISPLACED : OPEN);
    this.tape.data[index + 3] = this.open;
    this.open = index;
    if (kind === OBJECT) this.objects++;
    else this.arrays++;
    this.state = kind === OBJECT ? 'key' : 'value';
    this.comma = -1;
    this.at++;
  }

  private closeBracket(kind: number): void {
    const isOpen = kind === OBJECT ? this.objects > 0 : this.arrays > 0;
    if (!isOpen) {
      this.miss('this bracket closes nothing that is open', 'Remove it, or add the opening bracket that it belongs to.');
      this.at++;
      return;
    }
    this.dropKey();
    if (this.tape.kind(this.open) !== kind) this.missClosing(kind);
    while (this.tape.kind(this.open) !== kind) this.close(this.lastEnd);
    if (this.comma >= 0) this.journal.deviation('trailing-comma', this.journal.span(this.comma, this.comma + 1));
    this.at++;
    this.close(this.at);
  }

  private missClosing(kind: number): void {
    const [due, found] = kind === OBJECT ? [']', '}'] : ['}', ']'];
    this.miss(`expected \`,\` or \`${due}\`, found \`${found}\``, `Close what is open with \`${due}\` before this bracket.`);
  }

  /** Ends the innermost open container at `end`. */
  private close(end: number): void {
    const { tape, open } = this;
    const misplaced = tape.end(open) === MISPLACED;
    const around = tape.next(open);
    if (tape.kind(open) === OBJECT) this.objects--;
    else this.arrays--;
    tape.data[open + 2] = end;
    tape.data[open + 3] = tape.length;
    if (misplaced) tape.cut(open);
    else if (open > 0 && tape.kind(open) === OBJECT) reportDuplicates(tape, open, this.text, this.journal);
    this.open = around;
    this.endValue(end);
  }

  private endValue(end: number): void {
    this.lastEnd = end;
    this.comma = -1;
    this.forked = false;
    this.state = this.open < 0 ? 'end' : 'comma';
  }

  private takeComma(): void {
    const due = this.dropKey();
    if (!due && this.state !== 'comma') this.miss('a value is missing before this comma', 'Remove the comma.');
    this.comma = this.at;
    this.state = this.itemState();
    this.at++;
  }

  private takeColon(): void {
    if (this.state === 'colon') this.state = 'value';
    else this.miss('this `:` does not follow a key', 'Remove it, or put a quoted key before it.');
    this.at++;
  }

  private takeScalar(c: number): void {
    const quoted = c === QUOTE || c === APOSTROPHE;
    if (this.state === 'comma') this.missComma();
    if (this.state === 'colon') {
      this.miss('expected `:` after a key', 'Put `:` between the key and its value.');
      this.state = 'value';
    }
    const asKey = this.state === 'key';
    const { kind, end } = quoted ? scanString(this.text, this.at, this.journal) : scanWord(this.text, this.at);
    if (this.open < 0 && kind === WORD) {
      this.notJson();
      return;
    }
    const stray = kind === WORD || c === APOSTROPHE || (asKey && !quoted);
    if (stray) this.journal.deviation('unquoted', this.journal.span(this.at, end));
    this.tape.push(asKey && !quoted ? WORD : kind, this.at, end);
    this.at = end;
    this.endValue(end);
    if (asKey) this.state = 'colon';
  }

  /** A conflict marker's line; what one side left open is closed where the other side begins. */
  private takeMarker(c: number): boolean {
    if (c !== LESS && c !== EQUALS && c !== GREATER && c !== BAR) return false;
    const end = markerEnd(this.text, this.at);
    if (end < 0) return false;
    const at = this.journal.span(this.at, end);
    this.journal.deviation('conflict-marker', at);
    if (c === LESS) {
      this.journal.problem(at, { kind: 'conflict-marker', message: 'an unresolved merge conflict begins here', help: MERGE_HELP });
      this.forkDepth = this.objects + this.arrays;
    } else if (c !== GREATER && this.forkDepth >= 0) this.backToFork();
    this.forked = true;
    this.at = end;
    return true;
  }

  private backToFork(): void {
    while (this.objects + this.arrays > this.forkDepth) {
      this.dropKey();
      this.close(this.lastEnd);
    }
  }

  /** A key that never got its value leaves the tape. Says whether there was one. */
  private dropKey(): boolean {
    if (!this.keyLacksValue()) return false;
    const [message, help] =
      this.state === 'colon'
        ? ['expected `:` after a key', 'Write the key as `"key": value`.']
        : ['expected a value after `:`', 'Write the value, or remove the key.'];
    this.journal.problem(this.journal.span(this.lastEnd, this.at), { message, help });
    this.tape.cut(this.tape.length - ENTRY);
    this.state = 'comma';
    return true;
  }

  /** Whether the last entry is a key that still lacks its value. */
  private keyLacksValue(): boolean {
    return this.state === 'colon' || (this.state === 'value' && this.open >= 0 && this.tape.kind(this.open) === OBJECT);
  }

  private missComma(): void {
    const at = this.journal.span(this.lastEnd, this.lastEnd);
    this.state = this.itemState();
    if (this.forked) return;
    this.journal.deviation('missing-comma', at);
    const closing = this.state === 'key' ? '}' : ']';
    const message = `expected \`,\` or \`${closing}\` after a value`;
    this.journal.problem(at, { message, help: 'Put a comma between this value and the next.' });
  }

  /** What is due after a comma. */
  private itemState(): State {
    return this.tape.kind(this.open) === OBJECT ? 'key' : 'value';
  }

  private miss(message: string, help: string): void {
    this.journal.problem(this.journal.span(this.at, this.at + 1), { message, help });
  }

  /** After the root's end: a bracket too many closed it early where more members follow. */
  private goesOn(c: number): boolean {
    if (c === BRACE_END || c === BRACKET_END) return true;
    if (this.takeMarker(c)) return false;
    if (this.forked && c === BRACE && this.tape.kind(0) === OBJECT) return this.otherWhole();
    this.miss('text after the end of the document', 'Remove it, or the bracket before it that closes the document too early.');
    const more = this.tape.kind(0) === OBJECT && (c === COMMA || c === QUOTE);
    if (!more) this.at = this.text.length;
    else this.reopen();
    return more;
  }

  private reopen(): void {
    this.tape.data[2] = OPEN;
    this.tape.data[3] = -1;
    this.open = 0;
    this.objects = 1;
    this.state = 'comma';
    this.forked = true;
  }

  /** Both sides of a conflict are whole documents: the members of the other one join the first one's. */
  private otherWhole(): false {
    this.reopen();
    this.state = 'key';
    this.at++;
    return false;
  }

  private notJson(): void {
    this.miss('expected `{` or `[`: this is no JSON', 'Put a JSON object here, or rename the file if it is of another format.');
    this.at = this.text.length;
  }

  private giveUp(): void {
    const at = this.journal.span(this.at, this.at);
    const message = 'more than 8 million values; those from here on are not read';
    this.journal.problem(at, { kind: 'too-large', message, help: 'Split the file or remove its history.' });
    this.closeAll();
  }

  private finish(): void {
    const { tape } = this;
    const last = tape.length - ENTRY;
    const inString = last >= 0 && tape.kind(last) === UNCLOSED && tape.end(last) === this.text.length;
    if (this.open >= 0 && !inString) this.missEnd();
    this.closeAll();
  }

  private missEnd(): void {
    const { tape, journal } = this;
    const noun = tape.kind(this.open) === OBJECT ? 'an object' : 'a list';
    const start = tape.start(this.open);
    const message = `the file ends inside ${noun} opened here`;
    journal.problem(journal.span(start, start + 1), { message, help: 'Close it, or restore the missing end.' });
  }

  private closeAll(): void {
    const { tape } = this;
    if (this.keyLacksValue()) tape.cut(tape.length - ENTRY);
    while (this.open >= 0) this.close(this.text.length);
    if (tape.length > 0 && tape.kind(0) === OBJECT) reportDuplicates(tape, 0, this.text, this.journal);
  }
}
