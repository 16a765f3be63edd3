import type { ArrayNode, Member, Node, ObjectNode, StringNode } from '../model/node.ts';
import { type Located, located, type Span } from '../model/span.ts';
import { unescaped, unescapedOffsets } from './jsonString.ts';
import { ARRAY, ENTRY, ESCAPED, FALSE, NULL, NUMBER, OBJECT, type Tape, TRUE, UNCLOSED, WORD } from './tape.ts';

/** What a node needs to read itself when it is asked. */
export interface TapeReader {
  readonly tape: Tape;
  readonly text: string;
  readonly path: string;
}

/** The node of one tape entry; objects, lists and strings read what they hold when asked, once. */
export function tapeNode(reader: TapeReader, index: number): Node {
  const at = spanOf(reader, index);
  switch (reader.tape.kind(index)) {
    case OBJECT:
      return new TapeObject(reader, index, at);
    case ARRAY:
      return new TapeArray(reader, index, at);
    case NUMBER:
      return { kind: 'number', at, value: Number(reader.text.slice(at.start, at.end)) };
    case TRUE:
    case FALSE:
      return { kind: 'boolean', at, value: reader.tape.kind(index) === TRUE };
    case NULL:
      return { kind: 'null', at };
    default:
      return new TapeString(reader, index, at);
  }
}

/** An object's key: its value, and its characters without the quotes. */
export function tapeKey(reader: TapeReader, index: number): Located<string> {
  const at = innerSpan(reader, index);
  return located(stringValue(reader, index, at), at);
}

class TapeObject implements ObjectNode {
  readonly kind = 'object';
  readonly at: Span;
  private readonly reader: TapeReader;
  private readonly index: number;
  private read?: readonly Member[];

  constructor(reader: TapeReader, index: number, at: Span) {
    this.reader = reader;
    this.index = index;
    this.at = at;
  }

  get members(): readonly Member[] {
    this.read ??= readMembers(this.reader, this.index);
    return this.read;
  }
}

class TapeArray implements ArrayNode {
  readonly kind = 'array';
  readonly at: Span;
  private readonly reader: TapeReader;
  private readonly index: number;
  private read?: readonly Node[];

  constructor(reader: TapeReader, index: number, at: Span) {
    this.reader = reader;
    this.index = index;
    this.at = at;
  }

  get items(): readonly Node[] {
    this.read ??= readItems(this.reader, this.index);
    return this.read;
  }
}

class TapeString implements StringNode {
  readonly kind = 'string';
  readonly at: Span;
  private readonly reader: TapeReader;
  private readonly index: number;
  private read?: string;
  private offsets?: Int32Array;

  constructor(reader: TapeReader, index: number, at: Span) {
    this.reader = reader;
    this.index = index;
    this.at = at;
  }

  get value(): string {
    this.read ??= stringValue(this.reader, this.index, innerSpan(this.reader, this.index));
    return this.read;
  }

  within(from: number, to: number): Span {
    const { path, start, end } = innerSpan(this.reader, this.index);
    const first = Math.min(Math.max(from, 0), this.value.length);
    const last = Math.min(Math.max(to, first), this.value.length);
    if (this.value.length === end - start) return { path, start: start + first, end: start + last };
    this.offsets ??= unescapedOffsets(this.reader.text.slice(start, end));
    return { path, start: start + (this.offsets[first] ?? 0), end: start + (this.offsets[last] ?? 0) };
  }
}

function readMembers(reader: TapeReader, index: number): Member[] {
  const { tape } = reader;
  const members: Member[] = [];
  for (let key = index + ENTRY; key < tape.next(index); key = tape.next(tape.next(key))) {
    members.push({ key: tapeKey(reader, key), value: tapeNode(reader, tape.next(key)) });
  }
  return members;
}

function readItems(reader: TapeReader, index: number): Node[] {
  const { tape } = reader;
  const items: Node[] = [];
  for (let item = index + ENTRY; item < tape.next(index); item = tape.next(item)) items.push(tapeNode(reader, item));
  return items;
}

function stringValue(reader: TapeReader, index: number, at: Span): string {
  const raw = reader.text.slice(at.start, at.end);
  const kind = reader.tape.kind(index);
  return kind === ESCAPED || kind === UNCLOSED ? unescaped(raw) : raw;
}

function spanOf({ tape, path }: TapeReader, index: number): Span {
  return { path, start: tape.start(index), end: tape.end(index) };
}

/** A string's characters without its quotes. */
function innerSpan(reader: TapeReader, index: number): Span {
  const at = spanOf(reader, index);
  const kind = reader.tape.kind(index);
  if (kind === WORD) return at;
  return { ...at, start: at.start + 1, end: kind === UNCLOSED ? at.end : at.end - 1 };
}
