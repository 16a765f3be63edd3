import { itemsOf, membersOf, type Node } from '../model/node.ts';

/** The nodes at a route of keys with dots; `*` is any key or item, `[]` after a key any item, `["a.b"]` a key with dots. */
export function nodesAt(root: Node | undefined, route: string): Node[] {
  const steps = route === '$' ? [] : [...route.replaceAll('[]', '.*').matchAll(/\["([^"]*)"\]|[^.]+/g)].map((step) => step[1] ?? step[0]);
  let here = root ? [root] : [];
  for (const step of steps) here = here.flatMap((node) => stepInto(node, step));
  return here;
}

function stepInto(node: Node, step: string): Node[] {
  if (step === '*') return [...membersOf(node).map((m) => m.value), ...itemsOf(node)];
  return membersOf(node).flatMap((m) => (m.key.value === step ? [m.value] : []));
}
