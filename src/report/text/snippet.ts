import type { Report } from '../../model/report.ts';
import type { Span } from '../../model/span.ts';
import { type MaskedLine, maskedLine } from '../maskedLine.ts';
import { type Cell, cellsOf, totalOf } from './width.ts';

export interface Snippet {
  readonly line: number;
  /** The line, or the window of it around the carets. */
  readonly code: string;
  /** Blanks and carets, under exactly the characters of the span. */
  readonly carets: string;
}

/** The offending line in at most `columns`, masked and safe to show; undefined for a span about a file as a whole. */
export function snippetOf(report: Report, at: Span, columns: number): Snippet | undefined {
  const document = report.documentOf(at.path);
  if (!document || (at.start === 0 && at.end === 0)) return undefined;
  const masked = maskedLine(report, document, at);
  const near = nearby(masked, columns);
  const shown = visible(near, columns);
  const left = near.cutLeft || shown[0] !== near.cells[0];
  const right = near.cutRight || shown.at(-1) !== near.cells.at(-1);
  const code = `${left ? '…' : ''}${shown.map((c) => c.shown).join('')}${right ? '…' : ''}`;
  return { line: masked.line, code, carets: caretsUnder(shown, near, left ? 1 : 0) + (masked.continues ? '…' : '') };
}

/** The cells that could be shown, and the offsets among them that are marked. */
interface Near {
  readonly cells: readonly Cell[];
  readonly from: number;
  readonly to: number;
  readonly cutLeft: boolean;
  readonly cutRight: boolean;
}

/** Only the characters that could be shown are measured: a minified line may have millions. */
function nearby({ text, from, to }: MaskedLine, columns: number): Near {
  const start = Math.max(0, from - columns * 2);
  const end = Math.min(text.length, Math.min(to, from + columns * 2) + columns * 2);
  const cells = cellsOf(text.slice(start, end));
  return { cells, from: from - start, to: Math.max(to, from + 1) - start, cutLeft: start > 0, cutRight: end < text.length };
}

/** All cells where they fit; otherwise a window with as much of the span as fits, and a third of the rest in front of it. */
function visible(near: Near, columns: number): readonly Cell[] {
  const { cells } = near;
  const total = totalOf(cells);
  if (total <= columns && !near.cutLeft && !near.cutRight) return cells;
  const caret = columnAt(cells, near.from);
  const span = columnAt(cells, near.to) - caret;
  const wanted = caret - Math.max(4, Math.floor((columns - span) / 3));
  const first = Math.max(0, Math.min(wanted, total - columns + 2));
  const from = cells.findIndex((c) => c.column >= first);
  const room = columns - 1 - (from > 0 || near.cutLeft ? 1 : 0);
  const start = cells[from]?.column ?? 0;
  return cells.slice(from).filter((c) => c.column + c.columns - start <= room);
}

function columnAt(cells: readonly Cell[], offset: number): number {
  return cells.find((c) => c.offset >= offset)?.column ?? totalOf(cells);
}

function caretsUnder(shown: readonly Cell[], { from, to }: Near, indent: number): string {
  const marked = shown.filter((c) => c.offset >= from && c.offset < to);
  const start = (marked[0]?.column ?? totalOf(shown)) - (shown[0]?.column ?? 0);
  const carets = marked.reduce((sum, c) => sum + c.columns, 0);
  return ' '.repeat(indent + start) + '^'.repeat(Math.max(1, carets));
}
