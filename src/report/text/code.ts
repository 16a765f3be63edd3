import type { Span } from '../../model/span.ts';
import type { Layout } from './layout.ts';
import { snippetOf } from './snippet.ts';

/** The offending line with its number and carets, indented by `indent`; nothing where there is no line to show. */
export function codeLines(
  { report, options, paint }: Layout,
  at: Span,
  { indent, style }: { indent: number; style: (s: string) => string },
): string[] {
  const gutter = 6;
  const snippet = snippetOf(report, at, Math.max(20, options.width - indent - gutter - 3));
  if (!snippet) return [];
  const margin = ' '.repeat(indent);
  const bar = paint.faint('│');
  const number = String(snippet.line).padStart(gutter);
  return [`${margin}${paint.faint(number)} ${bar} ${snippet.code}`, `${margin}${' '.repeat(gutter)} ${bar} ${style(snippet.carets)}`];
}
