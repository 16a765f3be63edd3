import type { State } from '../model/entry.ts';
import { booleanOf } from '../model/node.ts';
import { FIELDS } from './fields.ts';
import type { Fields } from './fieldsOf.ts';

/** Whether the entry itself switches the server off; switches in other files come later, as directives. */
export function readState(fields: Fields): State {
  for (const name of FIELDS.state) {
    const member = fields.named(name);
    const value = booleanOf(member?.value);
    if (!member || !value || value.value !== (name === 'disabled')) continue;
    return { enabled: false, reason: `\`${name}\` is ${value.value}`, at: value.at };
  }
  return { enabled: true };
}
