import type { Directive } from '../../model/directive.ts';
import type { Node } from '../../model/node.ts';
import type { SourceFile } from '../../model/source.ts';

/** What a file says about servers that stand elsewhere. */
export function directivesOf(_root: Node, _source: SourceFile): Directive[] {
  return [];
}
