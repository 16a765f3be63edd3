import type { Failure } from '../../model/graph.ts';
import { safeJson } from '../safeJson.ts';
import { words } from '../words.ts';
import type { Drawing } from './drawing.ts';

/** The graph as data. Ids hold for this one document. */
export function graphJson(drawing: Drawing): string {
  const { report, graph, failure } = drawing;
  const text = (value: string) => words(report, value);
  return `${safeJson({
    schemaVersion: 1,
    kind: 'graph',
    tool: { name: 'mcp-audit', version: report.run.version },
    clients: graph.clients.map(({ workflow, project, ...client }) => ({ ...client, project: project ?? null, workflow: workflow ?? null })),
    servers: graph.servers.map(({ id, identity, names, tools, needs, availability }) => ({
      id,
      identity: text(identity),
      names: names.map(text),
      tools: tools?.map(text) ?? null,
      needs,
      availability: availability ?? null,
    })),
    upstreams: graph.upstreams.map(({ id, kind, label }) => ({ id, kind, label: text(label) })),
    failure: failure ? failureJson(failure, text) : null,
  })}\n`;
}

function failureJson({ servers, losses, shared }: Failure, text: (value: string) => string) {
  return {
    servers,
    losses: losses.map(({ tools, ...loss }) => ({ ...loss, tools: tools.map((t) => ({ ...t, name: text(t.name) })) })),
    shared,
  };
}
