import { itemsOf, memberOf, membersOf, type Node } from '../model/node.ts';
import type { Span } from '../model/span.ts';
import type { Route } from './dialect.ts';

/** A node at which servers stand, and the way to it. */
export interface Root {
  readonly node: Node;
  readonly route: readonly (string | number)[];
  readonly key: Span;
  readonly under?: string;
}

/** The nodes at a route; `*` stands for every key or item. A key that is written twice counts once, as the last. */
export function rootsAt(document: Node, route: Route): Root[] {
  let here: Root[] = [{ node: document, route: [], key: startOf(document) }];
  for (const step of route) here = here.flatMap((root) => (step === '*' ? allBelow(root) : stepBelow(root, step)));
  return here;
}

function stepBelow(root: Root, key: string): Root[] {
  const member = memberOf(root.node, key);
  return member ? [{ ...root, node: member.value, route: [...root.route, key], key: member.key.at }] : [];
}

/** Everything that an object or a list holds. */
export function allBelow(root: Root): Root[] {
  const members = membersOf(root.node).map((m) => ({
    node: m.value,
    route: [...root.route, m.key.value],
    key: m.key.at,
    under: m.key.value,
  }));
  const items = itemsOf(root.node).map((node, i) => ({ node, route: [...root.route, i], key: node.at, under: root.under }));
  return [...members, ...items];
}

/** The place where a node begins, for what is said of it as a whole. */
export function startOf(node: Node): Span {
  return { ...node.at, end: Math.min(node.at.start + 1, node.at.end) };
}
