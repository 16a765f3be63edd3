import type { Inspection } from '../../src/model/inspection.ts';
import { descend, textOf } from '../../src/model/node.ts';
import type { Span } from '../../src/model/span.ts';

type Route = readonly (string | number)[];

/** Where something stands in a server's own words; the place in the configuration where it did not say it. */
export function spokenAt(inspection: Inspection, route: Route): Span {
  const node = descend(inspection.document?.root, route);
  return textOf(node)?.at ?? node?.at ?? inspection.at;
}

/** The route of a tool in the document: `/tools/3` is `['tools', 3]`. */
export function toolRoute(pointer: string): Route {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}
