import type { Credential } from '../model/credential.ts';
import { mask } from '../model/credential.ts';
import { groupBy } from '../model/groupBy.ts';
import type { Report } from '../model/report.ts';
import type { SourceDocument } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { lineBounds, positionAt } from './position.ts';

/** One line as it may be shown, with the span's characters in it as `from` (inclusive) and `to` (exclusive). */
export interface MaskedLine {
  readonly line: number;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** The span goes on after this line. */
  readonly continues: boolean;
}

/** How much of a line around the span is looked at: the whole of it, except in minified files. */
const REACH = 20_000;

/** A stretch of the line, and how it is shown. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly shown: string;
  readonly secret: boolean;
}

/** The line on which a span starts, every known secret in it masked; masks change lengths, so the span is moved along. */
export function maskedLine(report: Report, document: SourceDocument, at: Span): MaskedLine {
  const { line } = positionAt(document, at.start);
  const bounds = lineBounds(document, line);
  const window = { start: Math.max(bounds.start, at.start - REACH), end: Math.min(bounds.end, at.start + REACH) };
  const pieces = piecesOf(report, document, window);
  const place = (offset: number, edge: 'start' | 'end') => shownOffset(report, document, { pieces, offset, edge });
  const end = Math.min(Math.max(at.end, at.start), window.end);
  const text = pieces.map((p) => p.shown).join('');
  return { line, text, from: place(at.start, 'start'), to: place(end, 'end'), continues: at.end > bounds.end };
}

function piecesOf(report: Report, document: SourceDocument, window: { start: number; end: number }): Piece[] {
  const pieces: Piece[] = [];
  let here = window.start;
  const gap = (end: number) => {
    if (end > here) pieces.push({ start: here, end, shown: report.redact(document.text.slice(here, end)), secret: false });
  };
  for (const { at, value } of secretsIn(report, document.path)) {
    if (at.end <= here || at.start >= window.end) continue;
    const start = Math.max(at.start, here);
    gap(start);
    here = Math.min(at.end, window.end);
    // Of a secret over several lines, only the first shows the public prefix.
    pieces.push({ start, end: here, shown: at.start === start && at.end === here ? mask(value) : '****', secret: true });
  }
  gap(window.end);
  return pieces;
}

interface Sought {
  readonly pieces: readonly Piece[];
  readonly offset: number;
  readonly edge: 'start' | 'end';
}

function shownOffset(report: Report, document: SourceDocument, { pieces, offset, edge }: Sought): number {
  let before = 0;
  for (const piece of pieces) {
    const inside = edge === 'start' ? offset < piece.end : offset <= piece.end;
    if (inside) return before + withinPiece(report, document, { piece, offset, edge });
    before += piece.shown.length;
  }
  return before;
}

/** A boundary that would cut a mask in two moves to the outer edge of the piece. */
function withinPiece(report: Report, document: SourceDocument, { piece, offset, edge }: Omit<Sought, 'pieces'> & { piece: Piece }): number {
  if (offset <= piece.start) return 0;
  if (offset >= piece.end) return piece.shown.length;
  const outer = edge === 'start' ? 0 : piece.shown.length;
  if (piece.secret) return outer;
  const head = report.redact(document.text.slice(piece.start, offset));
  const tail = report.redact(document.text.slice(offset, piece.end));
  return head + tail === piece.shown ? head.length : outer;
}

const secrets = new WeakMap<Report, ReadonlyMap<string, readonly Credential[]>>();

/** The literal credentials of a file, in order of place. */
function secretsIn(report: Report, path: string): readonly Credential[] {
  let known = secrets.get(report);
  if (!known) {
    const literal = report.estate.entries.flatMap((e) => e.credentials).filter((c) => c.kind === 'literal' && c.at.end > c.at.start);
    known = groupBy(
      literal.sort((a, b) => a.at.start - b.at.start),
      (c) => c.at.path,
    );
    secrets.set(report, known);
  }
  return known.get(path) ?? [];
}
