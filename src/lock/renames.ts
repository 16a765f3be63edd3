import type { LockedTool } from '../model/lock.ts';
import { canonicalJson, isObject } from './canonical.ts';

/**
 * Which of the tools that are gone came back under another name: the same definition, the same name in another spelling
 * (`getTinyImage`, `get-tiny-image`), or the same parameters and much the same words. A pair counts only where it is the only one.
 */
export function renames(gone: readonly LockedTool[], added: readonly LockedTool[]): Map<LockedTool, LockedTool> {
  const found = new Map<LockedTool, LockedTool>();
  const free = new Set(added);
  for (const isSame of [sameDefinition, sameLetters, sameParameters]) {
    for (const tool of gone) {
      if (found.has(tool)) continue;
      const candidates = [...free].filter((other) => isSame(tool, other));
      const [only] = candidates;
      if (!only || candidates.length > 1) continue;
      found.set(tool, only);
      free.delete(only);
    }
  }
  return found;
}

function sameDefinition(a: LockedTool, b: LockedTool): boolean {
  if (!a.definition || !b.definition) return false;
  const nameless = ({ definition }: LockedTool) =>
    canonicalJson({ ...definition, name: undefined, title: undefined, annotations: undefined });
  return a.definition.description !== undefined && nameless(a) === nameless(b);
}

function sameLetters(a: LockedTool, b: LockedTool): boolean {
  const letters = ({ name }: LockedTool) => name.toLowerCase().replace(/[-_./\s]/g, '');
  return letters(a) === letters(b);
}

/** Half of the words have to be the same; more where no parameter speaks for it. */
const ENOUGH = 0.5;
const ENOUGH_ALONE = 0.75;

function sameParameters(a: LockedTool, b: LockedTool): boolean {
  const [mine, others] = [parametersOf(a), parametersOf(b)];
  if (JSON.stringify(mine) !== JSON.stringify(others)) return false;
  const [words, otherWords] = [wordsOf(a), wordsOf(b)];
  const shared = [...words].filter((word) => otherWords.has(word)).length;
  return shared >= (mine.length > 0 ? ENOUGH : ENOUGH_ALONE) * Math.max(words.size, otherWords.size, 1);
}

function parametersOf({ definition }: LockedTool): string[] {
  const schema = definition?.inputSchema;
  return isObject(schema) && isObject(schema.properties) ? Object.keys(schema.properties).sort() : [];
}

function wordsOf({ definition }: LockedTool): Set<string> {
  return new Set(
    String(definition?.description ?? '')
      .slice(0, 10_000)
      .toLowerCase()
      .match(/[a-z\d]+/g) ?? [],
  );
}
