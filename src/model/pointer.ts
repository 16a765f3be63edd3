import type { Node } from './node.ts';
import { covers, type Span } from './span.ts';

/** An RFC 6901 JSON pointer from a route of keys and indexes. */
export function pointer(route: readonly (string | number)[]): string {
  return route.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The pointer of the deepest node that covers `at`; a key counts as its value. */
export function pointerAt(root: Node, at: Span): string {
  const route: (string | number)[] = [];
  let here: Node | undefined = root;
  while (here) {
    const step: { key: string | number; node: Node } | undefined = stepTowards(here, at);
    if (!step) break;
    route.push(step.key);
    here = step.node;
  }
  return pointer(route);
}

function stepTowards(node: Node, at: Span): { key: string | number; node: Node } | undefined {
  if (node.kind === 'object') {
    const member = node.members.find((m) => covers(m.key.at, at) || covers(m.value.at, at));
    return member && { key: member.key.value, node: member.value };
  }
  if (node.kind === 'array') {
    const index = node.items.findIndex((item) => covers(item.at, at));
    const item = node.items[index];
    return item && { key: index, node: item };
  }
  return undefined;
}
