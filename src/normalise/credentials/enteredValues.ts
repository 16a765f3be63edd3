import type { Credential } from '../../model/credential.ts';
import { child, membersOf, type Node, textOf } from '../../model/node.ts';
import { pointer } from '../../model/pointer.ts';
import { examine } from './examine.ts';

/** What Claude Desktop puts before a value that the system's key store locked. */
const LOCKED = /^__encrypted__:/;

/** Secrets among the values that a user entered for an extension (`userConfig` of its settings file). */
export function enteredValues(root: Node): Credential[] {
  return membersOf(child(root, 'userConfig')).flatMap(({ key, value }) => {
    const text = textOf(value);
    if (!text || LOCKED.test(text.value)) return [];
    const place = { where: pointer(['userConfig', key.value]), name: key.value, text, kind: 'value' } as const;
    const found = examine(place, { expansion: { id: 'none', patterns: [], places: [] }, expanders: [] });
    return found.filter(({ kind, weak }) => kind === 'literal' && !weak);
  });
}
