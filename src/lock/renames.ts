import type { LockedTool } from '../model/lock.ts';
import { canonicalJson, isObject } from './canonical.ts';

/** Which of the tools that are gone came back under another name: the same definition, or the same parameters and much the same words. */
export function renames(gone: readonly LockedTool[], added: readonly LockedTool[]): Map<LockedTool, LockedTool> {
  const found = new Map<LockedTool, LockedTool>();
  const free = new Set(added);
  for (const isSame of [sameDefinition, sameParameters]) {
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

/** Half of the words have to be the same. */
const ENOUGH = 0.5;

function sameParameters(a: LockedTool, b: LockedTool): boolean {
  const [mine, others] = [parametersOf(a), parametersOf(b)];
  if (mine === undefined || mine !== others) return false;
  const [words, otherWords] = [wordsOf(a), wordsOf(b)];
  const shared = [...words].filter((word) => otherWords.has(word)).length;
  return shared >= ENOUGH * Math.max(words.size, otherWords.size, 1);
}

/** The names of the parameters; undefined where there are none, for that is no likeness. */
function parametersOf({ definition }: LockedTool): string | undefined {
  const schema = definition?.inputSchema;
  const names = isObject(schema) && isObject(schema.properties) ? Object.keys(schema.properties).sort() : [];
  return names.length > 0 ? JSON.stringify(names) : undefined;
}

function wordsOf({ definition }: LockedTool): Set<string> {
  return new Set(
    String(definition?.description ?? '')
      .slice(0, 10_000)
      .toLowerCase()
      .match(/[a-z\d]+/g) ?? [],
  );
}
