import type { Member, Node } from '../model/node.ts';
import type { Span } from '../model/span.ts';
import { part, type Text } from '../model/text.ts';
import { writtenText } from './written.ts';

/** Nobody writes more of it by hand, or deeper. */
const LONGEST = 100_000;
const DEEPEST = 20;

/**
 * JSON that is a text of another format. Its strings and keys stand where they do in that text, or for all of it where they are
 * written with escapes; undefined where it is no JSON.
 */
export function jsonIn(text: Text): Node | undefined {
  if (text.value.length > LONGEST) return undefined;
  try {
    const value: unknown = JSON.parse(text.value);
    return reader(text)(value, 0);
  } catch {
    return undefined;
  }
}

/** Makes nodes of values in the order in which they stand in the text. */
function reader(text: Text): (value: unknown, depth: number) => Node {
  let passed = 0;
  const stringAt = (value: string): Node & { kind: 'string' } => {
    const quoted = JSON.stringify(value);
    const next = text.value.indexOf(quoted, passed);
    const from = next < 0 ? text.value.indexOf(quoted) : next;
    if (from < 0) return writtenText(value, text.at);
    if (next >= 0) passed = next + quoted.length;
    const exact = part(text, from + 1, from + quoted.length - 1);
    return quoted.length === value.length + 2 ? { kind: 'string', ...exact } : writtenText(value, exact.at);
  };
  const memberOf = ([key, value]: [string, unknown], depth: number): Member => ({ key: stringAt(key), value: read(value, depth) });
  const read = (value: unknown, depth: number): Node => {
    const at: Span = text.at;
    if (typeof value === 'string') return stringAt(value);
    if (typeof value === 'number') return { kind: 'number', value, at };
    if (typeof value === 'boolean') return { kind: 'boolean', value, at };
    if (value === null || typeof value !== 'object' || depth > DEEPEST) return { kind: 'null', at };
    if (Array.isArray(value)) return { kind: 'array', items: value.map((item) => read(item, depth + 1)), at };
    return { kind: 'object', members: Object.entries(value).map((entry) => memberOf(entry, depth + 1)), at };
  };
  return read;
}
