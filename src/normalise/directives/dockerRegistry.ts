import { child, membersOf } from '../../model/node.ts';
import type { DirectiveReader } from './listed.ts';

/** Docker MCP Toolkit's `registry.yaml`: the servers of its catalogs that are switched on. */
export const dockerRegistry: DirectiveReader = (root, source) =>
  membersOf(child(root, 'registry')).map(({ key }) => ({
    kind: 'enable' as const,
    file: source,
    at: key.at,
    target: key.value,
    setting: '`registry`',
  }));
