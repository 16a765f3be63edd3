import { child, type Member, memberOf, type Node } from '../model/node.ts';
import { type Concept, FIELDS } from './fields.ts';

/** The fields of one entry, a nested `transport` object included, found by what they are about. */
export interface Fields {
  readonly objects: readonly Node[];
  /** The first field of this concept that says something; null and the empty text say nothing. */
  of(concept: Concept): Member | undefined;
  named(name: string): Member | undefined;
}

export function fieldsOf(entry: Node): Fields {
  const nested = child(entry, 'transport');
  const objects = nested?.kind === 'object' ? [nested, entry] : [entry];
  const named = (name: string) => objects.map((o) => memberOf(o, name)).find((m) => m !== undefined && isSaid(m.value));
  return {
    objects,
    named,
    of: (concept) => {
      for (const name of FIELDS[concept]) {
        const member = named(name);
        if (member && !(name === 'transport' && member.value.kind === 'object')) return member;
      }
      return undefined;
    },
  };
}

function isSaid(node: Node): boolean {
  return node.kind !== 'null' && !(node.kind === 'string' && node.value === '');
}
