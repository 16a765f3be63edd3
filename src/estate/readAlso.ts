import type { Directive } from '../model/directive.ts';
import type { Entry } from '../model/entry.ts';
import { readersOf } from '../model/source.ts';

/** Entries with the clients that were told to read another's files as well (VS Code: `chat.mcp.discovery.enabled`). */
export function withFurtherReaders(entries: readonly Entry[], directives: readonly Directive[]): readonly Entry[] {
  const told = directives.filter(({ kind }) => kind === 'read-also');
  if (told.length === 0) return entries;
  return entries.map((entry) => {
    const known = readersOf(entry.file);
    const mine = told.filter(({ target, ofScope }) => target === entry.file.client && ofScope === entry.file.scope);
    const further = [...new Set(mine.map(({ file }) => file.client))].filter((client) => !known.includes(client));
    return further.length === 0 ? entry : { ...entry, file: { ...entry.file, alsoReadBy: [...entry.file.alsoReadBy, ...further] } };
  });
}
