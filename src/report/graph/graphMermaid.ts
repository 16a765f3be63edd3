import { clientLabel, type Drawing, serverLabel, strickenBy, upstreamLabel } from './drawing.ts';

/** The graph as a Mermaid flowchart. */
export function graphMermaid(drawing: Drawing): string {
  const { graph, failure } = drawing;
  const stricken = strickenBy(failure);
  const mark = (id: string) => (stricken.has(id) ? ':::lost' : '');
  const lines = [
    'flowchart LR',
    ...graph.clients.map((c) => `  ${c.id}(["${inert(clientLabel(drawing, c))}"])${mark(c.id)}`),
    ...graph.servers.map((s) => `  ${s.id}["${inert(serverLabel(drawing, s))}"]${mark(s.id)}`),
    ...graph.upstreams.map((u) => `  ${u.id}[/"${inert(upstreamLabel(drawing, u))}"/]`),
    ...graph.clients.flatMap((c) => c.servers.map((id) => `  ${c.id} --> ${id}`)),
    ...graph.servers.flatMap((s) => s.needs.map((id) => `  ${s.id} --> ${id}`)),
    ...(failure ? ['  classDef lost stroke:#c00,stroke-width:3px'] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** Only letters, digits and a few signs mean nothing to Mermaid and to the HTML that it makes; all else goes in as `#code;`. */
function inert(label: string): string {
  return label.replace(/[^\p{L}\p{M}\p{N} ,.:/@_-]/gu, (c) => `#${c.codePointAt(0) ?? 0};`);
}
