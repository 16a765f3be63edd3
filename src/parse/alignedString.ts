import type { StringNode } from '../model/node.ts';
import type { Span } from '../model/span.ts';

/** How a string is written in TOML or YAML. */
export interface Writing {
  /** Where its first character may stand: behind the quotes or the block header. */
  readonly from: number;
  /** Backslashes escape. */
  readonly escapes?: boolean;
  /** A quote inside is written twice, as in YAML's single quotes. */
  readonly doubled?: boolean;
}

/** A string whose value another parser made; where each character stands is found by laying the value along the text. */
export class AlignedString implements StringNode {
  readonly kind = 'string';
  readonly at: Span;
  readonly value: string;
  private readonly text: string;
  private readonly writing: Writing;
  private offsets?: Int32Array | null;

  constructor(written: { at: Span; value: string; text: string; writing: Writing }) {
    this.at = written.at;
    this.value = written.value;
    this.text = written.text;
    this.writing = written.writing;
  }

  /** The whole node where the value cannot be laid along the text. */
  within(from: number, to: number): Span {
    const { path, start, end } = this.at;
    if (this.offsets === undefined) this.offsets = align(this.text.slice(this.writing.from, end), this.value, this.writing) ?? null;
    if (!this.offsets) return { path, start, end };
    const first = Math.min(Math.max(from, 0), this.value.length);
    const last = Math.min(Math.max(to, first), this.value.length);
    return { path, start: this.starts(first, last), end: this.ends(first, last) };
  }

  private starts(first: number, last: number): number {
    const index = first === last && first > 0 ? first * 2 - 1 : first * 2;
    return this.writing.from + (this.offsets?.[index] ?? 0);
  }

  private ends(first: number, last: number): number {
    return first === last ? this.starts(first, last) : this.writing.from + (this.offsets?.[last * 2 - 1] ?? 0);
  }
}

/** Start and end in `raw` of every unit of `value`, or undefined where they do not match. Blanks that were folded away are passed over. */
function align(raw: string, value: string, { escapes, doubled }: Writing): Int32Array | undefined {
  const offsets = new Int32Array(Math.max(value.length, 1) * 2);
  let at = 0;
  for (let unit = 0; unit < value.length; ) {
    if (at >= raw.length) return undefined;
    const c = raw.charAt(at);
    const step = escapes && c === '\\' ? escapeStep(raw, at, value, unit) : plainStep(c, value.charAt(unit), doubled);
    if (!step) return undefined;
    for (let i = 0; i < step.units; i++, unit++) {
      offsets[unit * 2] = at;
      offsets[unit * 2 + 1] = at + step.length;
    }
    at += step.length;
  }
  return offsets;
}

/** How far one step goes in the text and in the value. */
interface Step {
  readonly length: number;
  readonly units: number;
}

const SAME: Step = { length: 1, units: 1 };
const FOLDED: Step = { length: 1, units: 0 };
const DOUBLED: Step = { length: 2, units: 1 };

function plainStep(c: string, unit: string, doubled: boolean | undefined): Step | undefined {
  if (c === unit) return doubled && c === "'" ? DOUBLED : SAME;
  if (c === '\n' && unit === ' ') return SAME;
  return isBlank(c) ? FOLDED : undefined;
}

/** Lengths of the escapes that are longer than two characters, in TOML and in YAML. */
const LONG_ESCAPES: Readonly<Record<string, number>> = { x: 4, u: 6, U: 10 };

function escapeStep(raw: string, at: number, value: string, unit: number): Step {
  const letter = raw.charAt(at + 1);
  const joinsLines = letter === '\n' || letter === '\r' || (isBlank(letter) && value.charAt(unit) !== letter);
  if (joinsLines) return FOLDED;
  const isPair = letter === 'U' && (value.codePointAt(unit) ?? 0) > 0xffff;
  return { length: LONG_ESCAPES[letter] ?? 2, units: isPair ? 2 : 1 };
}

function isBlank(c: string): boolean {
  return c === ' ' || c === '\n' || c === '\r' || c === '\t';
}
