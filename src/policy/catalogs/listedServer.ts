import type { Node } from '../../model/node.ts';
import type { CatalogEntry, CatalogMatch } from '../../model/policy.ts';
import type { SourceDocument } from '../../model/source.ts';

export type Effect = CatalogEntry['effect'];

/** Makes the entries of one document: each knows the file and line that it was written on. */
export function listing(document: SourceDocument): (match: CatalogMatch, node: Node, facts?: Partial<CatalogEntry>) => CatalogEntry {
  const lineOf = lineCounter(document.text);
  const file = document.path.slice(Math.max(document.path.lastIndexOf('/'), document.path.lastIndexOf('\\')) + 1);
  return (match, node, facts = {}) => ({
    match,
    effect: 'allow',
    ...facts,
    origin: { value: `${file}:${lineOf(node.at.start)}`, at: node.at },
  });
}

/** Lines are asked for in the order of the text, so each is counted once. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let read = 0;
  return (offset) => {
    if (offset < read) [line, read] = [1, 0];
    for (let i = text.indexOf('\n', read); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
      line++;
      read = i + 1;
    }
    return line;
  };
}
