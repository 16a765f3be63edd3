import { answersOf } from '../answers.ts';
import { type Layout, prose } from './layout.ts';

const LABEL = 14;

/** The answers as a table without lines. */
export function summaryLines(layout: Layout): string[] {
  return answersOf(layout.report).flatMap(({ label, lines }) =>
    lines.flatMap((line, i) =>
      prose(layout, line, { indent: 0, label: (i === 0 ? label : '').padEnd(LABEL), style: layout.paint.heading }),
    ),
  );
}
