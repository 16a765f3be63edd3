import type { Entry } from '../model/entry.ts';
import type { ClientView, Estate, Inspected } from '../model/estate.ts';
import type { Graph, GraphClient, GraphServer, Upstream } from '../model/graph.ts';
import { groupBy } from '../model/groupBy.ts';
import { type Need, needsOf } from './upstreams.ts';
import { workflowOf } from './workflow.ts';

/** Who depends on what: every client in every place, the servers that it would load, and what these need. */
export function graphOf(estate: Pick<Estate, 'views' | 'inspected'>): Graph {
  const said = new Map(estate.inspected.map((inspected) => [inspected.entry.key, inspected]));
  const loaded = new Map(estate.views.flatMap((view) => view.entries.map((entry) => [entry.key, entry])));
  const byIdentity = groupBy(loaded.values(), (entry) => entry.identity);
  const idOf = new Map([...byIdentity.keys()].map((identity, i) => [identity, `s${i + 1}`]));
  const upstreams = numbered([...byIdentity.values()].flat().flatMap(needsOf));
  return {
    clients: estate.views.filter((view) => view.entries.length > 0).map((view, i) => clientOf(view, `c${i + 1}`, { idOf, said })),
    servers: [...byIdentity].map(([identity, entries], i) => serverOf({ id: `s${i + 1}`, identity, entries }, upstreams, said)),
    upstreams: [...upstreams.values()],
  };
}

/** Each upstream once, by its key. */
function numbered(needs: readonly Need[]): Map<string, Upstream> {
  const found = new Map<string, Upstream>();
  for (const { key, kind, label } of needs) if (!found.has(key)) found.set(key, { id: `u${found.size + 1}`, kind, label });
  return found;
}

interface Known {
  readonly idOf: ReadonlyMap<string, string>;
  readonly said: ReadonlyMap<string, Inspected>;
}

function clientOf({ client, project, entries }: ClientView, id: string, { idOf, said }: Known): GraphClient {
  const steps = entries.map((entry) => ({
    server: idOf.get(entry.identity) ?? '',
    availability: said.get(entry.key)?.inspection.probe?.availability,
  }));
  const servers = [...new Set(steps.map((step) => step.server))];
  return { id, client: client.id, name: client.name, project, servers, workflow: workflowOf(steps) };
}

function serverOf(
  { id, identity, entries }: { id: string; identity: string; entries: readonly Entry[] },
  upstreams: ReadonlyMap<string, Upstream>,
  said: ReadonlyMap<string, Inspected>,
): GraphServer {
  const inspected = entries.flatMap((entry) => said.get(entry.key) ?? []);
  const tools = inspected.flatMap((one) => toolsOf(one) ?? []);
  return {
    id,
    identity,
    names: [...new Set(entries.map((entry) => entry.name.value))],
    tools: inspected.some(toolsOf) ? [...new Set(tools)] : undefined,
    needs: [...new Set(entries.flatMap(needsOf).flatMap((n) => upstreams.get(n.key)?.id ?? []))],
    availability: inspected.find(({ inspection }) => inspection.probe)?.inspection.probe?.availability,
  };
}

/** What the server said in this run, or when it was locked. */
function toolsOf({ inspection, locked }: Inspected): string[] | undefined {
  if (inspection.outcome === 'listed') return inspection.tools.map(({ name }) => name);
  return locked?.tools.map(({ name }) => name);
}
