import type { Node } from '../model/node.ts';
import { conflictsNest } from './conflictMarker.ts';
import type { Journal } from './journal.ts';
import { scanJson } from './scanJson.ts';
import { scanPlainJson } from './scanPlainJson.ts';
import { tapeNode } from './tapeNode.ts';

/** The root of a JSON or JSONC text, however damaged; undefined where it holds no value, or conflicts within conflicts. `bytes`: those of an ASCII text. */
export function parseJson(text: string, journal: Journal, bytes?: Uint8Array): Node | undefined {
  const tape = (bytes && scanPlainJson({ text, bytes }, journal)) ?? scanJson(text, journal);
  if (journal.deviations.some(({ kind }) => kind === 'conflict-marker') && conflictsNest(text)) return undefined;
  return tape.length > 0 ? tapeNode({ tape, text, path: journal.path }, 0) : undefined;
}
