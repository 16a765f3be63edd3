import type { Format } from '../../src/model/client.ts';
import { type Node, plainOf } from '../../src/model/node.ts';
import type { Problem } from '../../src/model/outcome.ts';
import type { SourceDocument } from '../../src/model/source.ts';
import type { Span } from '../../src/model/span.ts';
import { parse } from '../../src/parse/parse.ts';

/** A parsed text with what tests ask of it. */
export interface Reading {
  readonly document: SourceDocument;
  readonly problems: readonly Problem[];
  /** The plain value; undefined without a root. */
  readonly plain: unknown;
  /** Each problem with the characters that it points at. */
  readonly complaints: readonly (readonly [message: string, characters: string])[];
  /** Each deviation with the characters that it points at. */
  readonly departures: readonly (readonly [kind: string, characters: string])[];
  readonly textAt: (span: Span) => string;
}

export function read(text: string | Uint8Array, format: Format): Reading {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const { value: document, problems } = parse('file', bytes, format);
  const textAt = ({ start, end }: Span): string => document.text.slice(start, end);
  return {
    document,
    problems,
    get plain() {
      return document.root && plainOf(document.root);
    },
    complaints: problems.map(({ message, at }) => [message, textAt(at)] as const),
    departures: document.deviations.map(({ kind, at }) => [kind, textAt(at)] as const),
    textAt,
  };
}

/** Every node of a tree. */
export function* nodesOf(root: Node | undefined): Generator<Node> {
  if (!root) return;
  yield root;
  const inside = root.kind === 'object' ? root.members.map((m) => m.value) : root.kind === 'array' ? root.items : [];
  for (const node of inside) yield* nodesOf(node);
}
