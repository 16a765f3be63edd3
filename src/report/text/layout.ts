import type { Report } from '../../model/report.ts';
import type { RenderOptions } from '../renderOptions.ts';
import type { Paint } from './paint.ts';
import { wrap } from './wrap.ts';

/** What every part of the text report is written with. */
export interface Layout {
  readonly report: Report;
  readonly options: RenderOptions;
  readonly paint: Paint;
}

/** Prose is easier to read in lines of at most this many columns, however wide the terminal is. */
const READABLE = 110;

interface Labelled {
  readonly indent: number;
  readonly label?: string;
  readonly style?: (text: string) => string;
}

/** Prose behind a label, wrapped and hanging below itself. The text has to be safe already. */
export function prose({ options }: Layout, text: string, { indent, label = '', style }: Labelled): string[] {
  const columns = Math.min(options.width, READABLE) - indent - label.length;
  const margin = ' '.repeat(indent);
  const head = style ? style(label) : label;
  return wrap(text, columns).map((line, i) => `${margin}${i === 0 ? head : ' '.repeat(label.length)}${line}`);
}
