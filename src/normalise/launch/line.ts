import type { Container, PackageRef } from '../../model/launch.ts';
import type { Text } from '../../model/text.ts';

/** A program with its arguments. */
export interface Line {
  readonly program: Text;
  readonly args: readonly Text[];
}

/** What one program makes of its arguments. */
export interface Reading {
  readonly runner?: string;
  readonly package?: PackageRef;
  readonly script?: Text;
  readonly inlineCode?: Text;
  readonly container?: Container;
  readonly serverArgs?: readonly Text[];
  /** What the program runs in its turn (`uv run python server.py`). */
  readonly inner?: Line;
}

/** A reader of one program's arguments; undefined where this is not what it looked like. */
export type Reader = (args: readonly Text[]) => Reading | undefined;

/** The line that begins with the first of these words. */
export function lineOf(words: readonly Text[]): Line | undefined {
  const [program, ...args] = words;
  return program && { program, args };
}
