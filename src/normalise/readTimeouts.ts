import type { Timeout } from '../model/entry.ts';
import { child, numberOf } from '../model/node.ts';
import type { Dialect } from './dialect.ts';
import type { Fields } from './fieldsOf.ts';

/** Time limits in the unit of the client, converted; a client whose unit is not known has none. */
export function readTimeouts(fields: Fields, dialect: Dialect): Timeout[] {
  return (dialect.timeouts ?? []).flatMap(({ field, unit, what }) => {
    const [outer = '', inner] = field.split('.');
    const node = fields.named(outer)?.value;
    const raw = numberOf(inner === undefined ? node : child(node, inner));
    return raw ? [{ what, ms: unit === 's' ? raw.value * 1000 : raw.value, raw, unit }] : [];
  });
}
