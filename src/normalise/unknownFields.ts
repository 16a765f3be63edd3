import type { Misfit } from '../model/entry.ts';
import { nearest } from '../model/nearest.ts';
import { membersOf, type Node } from '../model/node.ts';
import type { Dialect } from './dialect.ts';
import { conceptOf, FIELDS, SWITCHES_OFF } from './fields.ts';
import type { Fields } from './fieldsOf.ts';
import type { Judged } from './judged.ts';
import { quoted } from './quoted.ts';
import { isComment } from './shape.ts';

/** Fields that the client does not read, where they are a mistake: another client's, or nearly one of its own. */
export function unknownFields({ node, dialect, fields, transport }: Judged): Misfit[] {
  const { known } = dialect;
  return membersOf(node).flatMap(({ key, value }) => {
    if (isComment(key.value) || known?.includes(key.value) || isIdle(key.value, value) || isOfPlugin(value)) return [];
    if (transport.kind !== 'unknown' && isMisnamedAddress(key.value)) return [];
    const instead = rightName(key.value, dialect, fields);
    if (instead === undefined) return [];
    const hint = instead === '' ? '' : `; it reads \`${instead}\``;
    return [
      {
        kind: 'unknown-field' as const,
        at: key.at,
        message: `${dialect.reader} does not read ${quoted(key.value)}${hint}`,
        instead: instead || undefined,
      },
    ];
  });
}

/** A name that no client has for an address: beside a command or another address it may be meant for the server. */
function isMisnamedAddress(field: string): boolean {
  return conceptOf(field) === 'url' && !FIELDS.url.includes(field);
}

/** A plugin's servers may have a `cwd` that a project's have not; its own folder is told by this reference alone. */
function isOfPlugin(value: Node): boolean {
  return value.kind === 'string' && value.value.startsWith('${CLAUDE_PLUGIN_ROOT}');
}

/** A field that changes nothing even where it is read: an empty list, a switch that leaves the server on, a type (judged apart). */
function isIdle(field: string, value: Node): boolean {
  const concept = conceptOf(field);
  if (concept === 'type' || value.kind === 'null') return true;
  if (value.kind === 'string') return value.value === '';
  if (value.kind === 'array') return value.items.length === 0;
  if (value.kind === 'object') return value.members.length === 0;
  if (value.kind === 'boolean') return concept === 'state' ? value.value !== SWITCHES_OFF.includes(field) : !value.value;
  return false;
}

/** The name to use instead; empty where the client has nothing of the kind; undefined where the field is no mistake. */
function rightName(field: string, dialect: Dialect, fields: Fields): string | undefined {
  const concept = conceptOf(field);
  const foreign = concept !== undefined && (dialect.known !== undefined || !FIELDS[concept].includes(field));
  if (concept !== undefined && foreign) {
    const own = FIELDS[concept].find((name) => dialect.known?.includes(name) ?? true);
    if (own === undefined || !fields.named(own)) return own ?? '';
    return FIELDS[concept].includes(field) ? '' : undefined;
  }
  if (concept !== undefined) return undefined;
  const candidates = (dialect.known ?? COMMON).filter((name) => !fields.named(name));
  return candidates.includes(field) ? undefined : nearest(field, candidates);
}

/** Fields that nearly every client has; near misses of them are mistakes anywhere. */
const COMMON: readonly string[] = ['command', 'args', 'env', 'url', 'headers'];
