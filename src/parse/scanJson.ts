import { markerEnd, noteMarker } from './conflictMarker.ts';
import { reportDuplicates } from './duplicateKeys.ts';
import type { Journal } from './journal.ts';
import { skipBlanks } from './jsonBlanks.ts';
import { JSON_PROBLEMS } from './jsonProblems.ts';
import { scanString, scanWord } from './jsonScalar.ts';
import { OpenContainers } from './openContainers.ts';
import { ARRAY, ENTRY, OBJECT, type Tape, UNCLOSED, WORD } from './tape.ts';

/** What is due next. */
type State = 'value' | 'key' | 'colon' | 'comma' | 'end';

const [BRACE, BRACE_END, BRACKET, BRACKET_END, COMMA, COLON] = [123, 125, 91, 93, 44, 58];
const [QUOTE, APOSTROPHE, LESS, EQUALS, GREATER, BAR] = [34, 39, 60, 61, 62, 124];

/** A quoted key with its colon. */
const BARE_MEMBER = /"[^"\\\n]{1,200}"\s{0,100}:/y;

/**
 * Reads JSON and everything people and tools make of it: comments, trailing and missing commas, bare words, single
 * quotes, merge conflicts (both sides are read), brackets that do not match. What is wrong goes to the journal, and the
 * reading goes on behind it. One pass, no recursion. The tape is empty where the text holds no value.
 */
export function scanJson(text: string, journal: Journal): Tape {
  return new JsonScanner(text, journal).run();
}

class JsonScanner {
  private readonly text: string;
  private readonly journal: Journal;
  private readonly containers: OpenContainers;
  private at = 0;
  private state: State = 'value';
  /** The comma just read, or -1. */
  private comma = -1;
  /** Where the last value or key ended. */
  private lastEnd = 0;
  /** How many containers were open where a merge conflict began whose other side is yet to come, or -1. */
  private forkDepth = -1;
  /** A conflict marker was just passed: its two sides have no comma between them. */
  private forked = false;
  /** The root began without its brace, and needs none to end. */
  private braceless = false;

  constructor(text: string, journal: Journal) {
    this.text = text;
    this.journal = journal;
    this.containers = new OpenContainers(text.length);
  }

  run(): Tape {
    const { tape } = this.containers;
    for (;;) {
      this.at = skipBlanks(this.text, this.at, this.journal);
      if (this.at >= this.text.length || tape.full) break;
      this.token(this.text.charCodeAt(this.at));
    }
    this.finish();
    return tape;
  }

  private token(c: number): void {
    if (this.isBareMember()) this.openBefore();
    if (this.state === 'end' && !this.goesOn(c)) return;
    if (c === BRACE) this.open(OBJECT);
    else if (c === BRACKET) this.open(ARRAY);
    else if (c === BRACE_END) this.closeTo(OBJECT);
    else if (c === BRACKET_END) this.closeTo(ARRAY);
    else if (c === COMMA) this.takeComma();
    else if (c === COLON) this.takeColon();
    else if (!this.takeMarker(c)) this.takeScalar(c);
  }

  /** A piece of an object, pasted without its braces: `"mcp": {…}`. */
  private isBareMember(): boolean {
    if (this.containers.tape.length > 0 || this.text.charCodeAt(this.at) !== QUOTE) return false;
    BARE_MEMBER.lastIndex = this.at;
    return BARE_MEMBER.test(this.text);
  }

  private openBefore(): void {
    this.miss('noBrace');
    this.containers.open(OBJECT, this.at, false);
    this.state = 'key';
    this.braceless = true;
  }

  private open(kind: number): void {
    this.beginValue();
    const misplaced = this.state === 'key';
    if (misplaced) this.miss('keyDue');
    this.containers.open(kind, this.at, misplaced);
    this.state = this.stateInside();
    this.comma = -1;
    this.at++;
  }

  private closeTo(kind: number): void {
    const { containers } = this;
    const start = this.at++;
    if (!containers.isOpen(kind)) {
      this.miss('strayClosing', start);
      return;
    }
    this.dropKey(start);
    if (containers.kind !== kind) this.miss(kind === OBJECT ? 'bracketDue' : 'braceDue', start);
    while (containers.kind !== kind) this.closeEarly();
    if (this.comma >= 0) this.journal.deviation('trailing-comma', this.journal.span(this.comma, this.comma + 1));
    this.close(this.at);
  }

  private close(end: number): void {
    const { tape } = this.containers;
    const index = this.containers.close(end);
    if (index > 0 && tape.kind(index) === OBJECT) reportDuplicates(tape, index, this.text, this.journal);
    this.endValue(end);
  }

  /** Ends the innermost container behind what stands in it, which may be nothing. */
  private closeEarly(): void {
    this.close(Math.max(this.lastEnd, this.containers.start + 1));
  }

  private takeComma(): void {
    const dropped = this.dropKey(this.at);
    if (!dropped && this.state !== 'comma') this.miss('itemDue');
    this.comma = this.at;
    this.state = this.stateInside();
    this.at++;
  }

  private takeColon(): void {
    if (this.state === 'colon') this.state = 'value';
    else this.miss('strayColon');
    this.at++;
  }

  private takeScalar(c: number): void {
    this.beginValue();
    const quoted = c === QUOTE || c === APOSTROPHE;
    const asKey = this.state === 'key';
    const { kind, end } = quoted ? scanString(this.text, this.at, this.journal) : scanWord(this.text, this.at);
    if (kind === WORD && this.containers.depth === 0) {
      this.miss('notJson');
      this.at = this.text.length;
      return;
    }
    if (kind === WORD || c === APOSTROPHE || (asKey && !quoted)) this.journal.deviation('unquoted', this.journal.span(this.at, end));
    this.containers.tape.push(asKey && !quoted ? WORD : kind, this.at, end);
    this.at = end;
    this.endValue(end);
    if (asKey) this.state = 'colon';
  }

  /** A conflict marker's line. What one side left open is closed where the other side begins. */
  private takeMarker(c: number): boolean {
    if (c !== LESS && c !== EQUALS && c !== GREATER && c !== BAR) return false;
    const end = markerEnd(this.text, this.at);
    if (end < 0) return false;
    noteMarker(this.journal, this.journal.span(this.at, end));
    if (c === LESS) this.forkDepth = this.containers.depth;
    else if (this.forkDepth >= 0) this.backToFork();
    // In a conflict inside another one, the markers that follow belong to the outer one, whose depth is unknown.
    if (c === EQUALS || c === GREATER) this.forkDepth = -1;
    this.forked = true;
    this.at = end;
    return true;
  }

  private backToFork(): void {
    while (this.containers.depth > this.forkDepth) {
      this.dropKey(this.at);
      this.closeEarly();
    }
  }

  /** What a missing comma or colon before a value, or a key, comes to. */
  private beginValue(): void {
    if (this.state === 'comma') this.missComma();
    else if (this.state === 'colon') {
      this.miss('colonDue');
      this.state = 'value';
    }
  }

  private missComma(): void {
    this.state = this.stateInside();
    if (this.forked) return;
    const at = this.journal.span(this.lastEnd, this.lastEnd);
    this.journal.deviation('missing-comma', at);
    this.journal.problem(at, JSON_PROBLEMS[this.state === 'key' ? 'commaInObject' : 'commaInList']);
  }

  private endValue(end: number): void {
    this.lastEnd = end;
    this.comma = -1;
    this.forked = false;
    this.state = this.containers.depth === 0 ? 'end' : 'comma';
  }

  /** What is due at the start of the innermost container, and after a comma in it. */
  private stateInside(): State {
    return this.containers.kind === OBJECT ? 'key' : 'value';
  }

  /** Whether the last entry is a key that still lacks its value. */
  private keyLacksValue(): boolean {
    return this.state === 'colon' || (this.state === 'value' && this.containers.kind === OBJECT);
  }

  /** A key that got no value up to `before` leaves the tape. Says whether there was one. */
  private dropKey(before: number): boolean {
    if (!this.keyLacksValue()) return false;
    this.journal.problem(this.journal.span(this.lastEnd, before), JSON_PROBLEMS[this.state === 'colon' ? 'colonDue' : 'valueDue']);
    this.containers.dropLast();
    this.state = 'comma';
    return true;
  }

  /** After the root's end: a bracket too many closed it early where more members follow, or a conflict has another root. */
  private goesOn(c: number): boolean {
    if (c === BRACE_END || c === BRACKET_END) return true;
    if (this.takeMarker(c)) return false;
    const isObject = this.containers.tape.kind(0) === OBJECT;
    const otherSide = this.forked && isObject && c === BRACE;
    if (!otherSide) this.miss('textAfterEnd');
    if (!otherSide && !(isObject && (c === COMMA || c === QUOTE))) {
      this.at = this.text.length;
      return false;
    }
    this.containers.reopenRoot();
    this.forked = true;
    this.state = otherSide ? 'key' : 'comma';
    if (otherSide) this.at++;
    return !otherSide;
  }

  private miss(what: keyof typeof JSON_PROBLEMS, at = this.at): void {
    this.journal.problem(this.journal.span(at, at + 1), JSON_PROBLEMS[what]);
  }

  private finish(): void {
    const { containers, text } = this;
    const { tape } = containers;
    const last = tape.length - ENTRY;
    const inString = last >= 0 && tape.kind(last) === UNCLOSED && tape.end(last) === text.length;
    if (this.at < text.length) this.miss('tooMany');
    else if (containers.depth > (this.braceless ? 1 : 0) && !inString)
      this.miss(containers.kind === OBJECT ? 'openObject' : 'openList', containers.start);
    if (this.keyLacksValue()) containers.dropLast();
    while (containers.depth > 0) this.close(text.length);
    if (tape.length > 0 && tape.kind(0) === OBJECT) reportDuplicates(tape, 0, text, this.journal);
  }
}
