import type { Directive } from '../../model/directive.ts';
import type { SourceFile } from '../../model/source.ts';
import type { Located } from '../../model/span.ts';

/** An approval given in advance: for everything, for a server, or for one of its tools; `*` and nothing are any. */
export function approval(
  at: Located<string>['at'],
  source: SourceFile,
  rule: { server?: string; tool?: string; setting: string },
): Directive {
  const { server, tool, setting } = rule;
  const base = { file: source, at, setting };
  if (server === undefined || server === '' || server === '*') return { ...base, kind: 'approve-all' };
  if (tool === undefined || tool === '' || tool === '*') return { ...base, kind: 'approve-server', target: server };
  return { ...base, kind: 'approve-tool', target: server, tool };
}
