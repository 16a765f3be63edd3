import type { Problem } from '../model/outcome.ts';
import type { Deviation } from '../model/source.ts';
import { type Located, located, type Span } from '../model/span.ts';
import { LineStarts } from './lineStarts.ts';

/** After so many, the rest of a broken file says nothing new. */
const MAX_PROBLEMS = 20;
/** Comments and departures kept of one file: a hostile one may hold millions. */
const MAX_NOTES = 100_000;

/** Whether and how a syntax problem differs from the usual. */
interface Word {
  readonly kind?: string;
  readonly message: string;
  readonly help: string;
  readonly fault?: Problem['fault'];
}

/** What a reader notes down on its way through one text: departures, comments and problems, each in bounded number. */
export class Journal {
  readonly path: string;
  readonly deviations: Deviation[] = [];
  readonly comments: Located<string>[] = [];
  readonly problems: Problem[] = [];
  /** Of the line feeds between tokens. */
  readonly lines = new LineStarts();
  private unlisted = false;

  constructor(path: string) {
    this.path = path;
  }

  /** How much is noted; what comes later can be taken back. Line feeds are not part of it. */
  mark(): number[] {
    return [this.deviations.length, this.comments.length, this.problems.length];
  }

  /** Takes back what was noted since the mark, and all line feeds. */
  rewind([deviations = 0, comments = 0, problems = 0]: readonly number[]): void {
    this.deviations.length = deviations;
    this.comments.length = comments;
    this.problems.length = problems;
    this.lines.clear();
  }

  span(start: number, end: number): Span {
    return { path: this.path, start, end };
  }

  deviation(kind: Deviation['kind'], at: Span, first?: Span): void {
    if (this.full(at)) return;
    this.deviations.push(first ? { kind, at, first } : { kind, at });
  }

  /** A comment is always a departure in JSON, and never one in TOML and YAML. */
  comment(text: string, at: Span): void {
    if (!this.full(at)) this.comments.push(located(text, at));
  }

  problem(at: Span, { kind = 'syntax', message, help, fault = 'file' }: Word): void {
    if (this.problems.length > MAX_PROBLEMS) return;
    const last = this.problems.length === MAX_PROBLEMS;
    const words = last ? { message: 'more errors follow from here', help: 'Mend the first ones and scan again.' } : { message, help };
    this.problems.push({ kind, at, ...words, fault, incomplete: true });
  }

  private full(at: Span): boolean {
    if (this.comments.length + this.deviations.length < MAX_NOTES) return false;
    if (!this.unlisted) {
      this.unlisted = true;
      const help = 'Remove the comments or split the file.';
      this.problem(at, {
        kind: 'too-large',
        message: `more than ${MAX_NOTES} comments and departures; those from here on are not listed`,
        help,
      });
    }
    return true;
  }
}
