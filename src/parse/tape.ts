/** What a tape entry is. */
export const OBJECT = 1;
export const ARRAY = 2;
/** A quoted string without escapes: its value is the text between the quotes. */
export const STRING = 3;
/** A quoted string whose value has to be decoded. */
export const ESCAPED = 4;
/** A quoted string that lacks its closing quote. */
export const UNCLOSED = 5;
/** A bare word that stands for a string. */
export const WORD = 6;
export const NUMBER = 7;
export const TRUE = 8;
export const FALSE = 9;
export const NULL = 10;

/** Integers per entry: kind, start, end, next. */
export const ENTRY = 4;
/** 8 million values: far beyond every real file, and 128 MB at most. */
const MAX_LENGTH = 2 ** 23 * ENTRY;

/**
 * A parsed JSON text as a flat list of entries in the order written: an object is followed by key, value, key, value …,
 * a list by its items. `next` is where the entry after it and all it holds begins; while a container is open it names
 * the one around it (-1 for none), so no stack is needed. 16 bytes a value.
 */
export class Tape {
  data: Int32Array<ArrayBuffer>;
  length = 0;

  /** `size` is the text's length: real files have a value in every 20 to 60 characters. */
  constructor(size: number) {
    this.data = new Int32Array(Math.min(256 + (size >> 4), 2 ** 22) * ENTRY);
  }

  get full(): boolean {
    return this.length >= MAX_LENGTH;
  }

  push(kind: number, start: number, end: number): number {
    const index = this.length;
    if (index === this.data.length) this.grow();
    const { data } = this;
    data[index] = kind;
    data[index + 1] = start;
    data[index + 2] = end;
    data[index + 3] = index + ENTRY;
    this.length = index + ENTRY;
    return index;
  }

  kind(index: number): number {
    return this.data[index] ?? 0;
  }

  start(index: number): number {
    return this.data[index + 1] ?? 0;
  }

  end(index: number): number {
    return this.data[index + 2] ?? 0;
  }

  next(index: number): number {
    return this.data[index + 3] ?? this.length;
  }

  /** Drops everything from `index` on. */
  cut(index: number): void {
    this.length = index;
  }

  private grow(): void {
    const larger = new Int32Array(this.data.length * 2);
    larger.set(this.data);
    this.data = larger;
  }
}
