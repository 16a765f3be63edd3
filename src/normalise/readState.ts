import type { State } from '../model/entry.ts';
import { booleanOf, child, type Node } from '../model/node.ts';
import type { Dialect } from './dialect.ts';
import { FIELDS, SWITCHES_OFF } from './fields.ts';
import type { Fields } from './fieldsOf.ts';

/** Whether the entry itself switches the server off; switches in other files come later, as directives. */
export function readState(fields: Fields, { switches = [] }: Pick<Dialect, 'switches'> = {}): State {
  for (const name of [...FIELDS.state, ...switches]) {
    const value = booleanOf(valueAt(fields, name));
    if (!value || value.value !== SWITCHES_OFF.includes(name)) continue;
    return { enabled: false, reason: `\`${name}\` is ${value.value}`, at: value.at };
  }
  return { enabled: true };
}

function valueAt(fields: Fields, name: string): Node | undefined {
  const [outer = '', inner] = name.split('.');
  const node = fields.named(outer)?.value;
  return inner === undefined ? node : child(node, inner);
}
