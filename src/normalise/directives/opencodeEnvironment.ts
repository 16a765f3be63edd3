import { child, textOf } from '../../model/node.ts';
import type { DirectiveReader } from './listed.ts';

const VARIABLE = 'OPENCODE_DISABLE_PROJECT_CONFIG';

/** opencode 1.18: with `OPENCODE_DISABLE_PROJECT_CONFIG` set to `true` or `1`, no file of a project is read. */
export const opencodeEnvironment: DirectiveReader = (root, source) => {
  const value = textOf(child(root, VARIABLE));
  if (!value || !/^(?:true|1)$/i.test(value.value)) return [];
  return [{ kind: 'deny-server', file: source, at: value.at, gate: true, ofScope: 'project', setting: `\`${VARIABLE}\`` }];
};
