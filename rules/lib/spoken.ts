import type { Inspection } from '../../src/model/inspection.ts';
import { descend, textOf } from '../../src/model/node.ts';
import type { Span } from '../../src/model/span.ts';
import type { Text } from '../../src/model/text.ts';

type Route = readonly (string | number)[];

/** Where something stands in a server's own words; the place in the configuration where it did not say it. */
export function spokenAt(inspection: Inspection, route: Route): Span {
  const node = descend(inspection.document?.root, route);
  return textOf(node)?.at ?? node?.at ?? inspection.at;
}

/** A string in a server's own words, which can point at any part of itself. */
export function spokenText(inspection: Inspection, route: Route): Text | undefined {
  return textOf(descend(inspection.document?.root, route));
}

/** The route of a tool in the document: `/tools/3` is `['tools', 3]`. */
export function toolRoute(pointer: string): Route {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}
