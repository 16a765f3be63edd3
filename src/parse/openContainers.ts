import { ARRAY, ENTRY, OBJECT, Tape } from './tape.ts';

/** End offsets of containers that are still open; the second kind stands where no value may, and is dropped when it ends. */
const OPEN = -1;
const MISPLACED = -2;

/** A tape being written, and the objects and lists that are open on it. */
export class OpenContainers {
  readonly tape: Tape;
  objects = 0;
  arrays = 0;
  private innermost = -1;

  /** `size` is the length of the text. */
  constructor(size: number) {
    this.tape = new Tape(size);
  }

  get depth(): number {
    return this.objects + this.arrays;
  }

  /** The kind of the innermost one, 0 where none is open. */
  get kind(): number {
    return this.innermost < 0 ? 0 : this.tape.kind(this.innermost);
  }

  /** Where the innermost one was opened. */
  get start(): number {
    return this.tape.start(this.innermost);
  }

  isOpen(kind: number): boolean {
    return kind === OBJECT ? this.objects > 0 : this.arrays > 0;
  }

  open(kind: number, at: number, misplaced: boolean): void {
    const index = this.tape.push(kind, at, misplaced ? MISPLACED : OPEN);
    this.tape.data[index + 3] = this.innermost;
    this.innermost = index;
    this.count(kind, 1);
  }

  /** Ends the innermost one at `end`; its index, or -1 where it is dropped. */
  close(end: number): number {
    const { tape, innermost: index } = this;
    const misplaced = tape.end(index) === MISPLACED;
    this.innermost = tape.next(index);
    this.count(tape.kind(index), -1);
    tape.data[index + 2] = end;
    tape.data[index + 3] = tape.length;
    if (misplaced) tape.cut(index);
    return misplaced ? -1 : index;
  }

  /** The root, which has ended, goes on. */
  reopenRoot(): void {
    this.tape.data[2] = OPEN;
    this.tape.data[3] = -1;
    this.innermost = 0;
    this.count(this.tape.kind(0), 1);
  }

  /** Drops the last entry: a key without its value. */
  dropLast(): void {
    this.tape.cut(this.tape.length - ENTRY);
  }

  private count(kind: number, by: number): void {
    if (kind === OBJECT) this.objects += by;
    else if (kind === ARRAY) this.arrays += by;
  }
}
