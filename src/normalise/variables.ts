import type { Variable } from '../model/launch.ts';
import { child, itemsOf, memberOf, membersOf, type Node, scalarOf, textOf } from '../model/node.ts';
import { part, type Text } from '../model/text.ts';

/** Names with values: a map, a list of `{name, value}`, or a list of texts split at `separator`. */
export function variablesOf(node: Node | undefined, separator: '=' | ':'): Variable[] {
  const members = membersOf(node).map((m): Variable => ({ name: m.key, value: scalarOf(m.value) ?? scalarOf(child(m.value, 'value')) }));
  const items = itemsOf(node).flatMap((item) => itemVariable(item, separator) ?? []);
  return [...members, ...items];
}

function itemVariable(item: Node, separator: string): Variable | undefined {
  const text = textOf(item);
  if (text) return splitVariable(text, separator);
  const name = textOf(child(item, 'name')) ?? textOf(child(item, 'key'));
  return name && { name, value: scalarOf(memberOf(item, 'value')?.value) };
}

function splitVariable(text: Text, separator: string): Variable {
  const at = text.value.indexOf(separator);
  if (at < 0) return { name: text };
  const gap = /^\s*/.exec(text.value.slice(at + 1))?.[0].length ?? 0;
  return { name: part(text, 0, at), value: part(text, at + 1 + gap) };
}
