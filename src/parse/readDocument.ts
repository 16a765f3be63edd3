import type { Format } from '../model/client.ts';
import type { Node } from '../model/node.ts';
import type { Outcome } from '../model/outcome.ts';
import type { SourceDocument } from '../model/source.ts';
import { decode } from './decode.ts';
import { Journal } from './journal.ts';
import { withoutActions } from './withoutActions.ts';

/** Reads a text; where each of its characters is one byte of the file, it is given the bytes too. */
export type Reader = (text: string, journal: Journal, bytes?: Uint8Array) => Node | undefined;

export interface FileBytes {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly format: Format;
}

/**
 * Reads one file's bytes. `text` is the decoded text without its byte order mark, and every offset counts UTF-16 code
 * units in it; the mark itself is told by a `bom` deviation at offset 0. Never throws: what cannot be read is a problem
 * at its exact place, and what can be read around it is in `root`. No `root` and no problem: the file is empty.
 */
export function readDocument({ path, bytes, format }: FileBytes, reader: Reader): Outcome<SourceDocument> {
  const journal = new Journal(path);
  const { text, departures } = decode(bytes);
  for (const kind of departures) journal.deviation(kind, journal.span(0, 0));
  const legible = withoutActions(path, text);
  const isAscii = departures.length === 0 && text.length === bytes.length && legible === text;
  const root = reader(legible, journal, isAscii ? bytes : undefined);
  const { comments, deviations, problems } = journal;
  const lineStarts = isPlainJson(text, journal, format) ? { lineStarts: journal.lines.all } : {};
  return { value: { path, format, text, root, comments, deviations, ...lineStarts }, problems };
}

/** In strict JSON a line breaks between tokens only, so its reader met every line feed. */
function isPlainJson(text: string, { comments, deviations, problems }: Journal, format: Format): boolean {
  const isJson = format === 'json' || format === 'jsonc';
  return isJson && comments.length + deviations.length + problems.length === 0 && !text.includes('\r');
}
