import type { Failure, Graph, GraphClient, GraphServer, Loss, LostTool } from '../model/graph.ts';

/**
 * What goes when a server fails: `name` is one that a client knows it by, or its identity; or the label of an upstream, and then
 * all servers that need it fail. Undefined where nothing is called so.
 */
export function failureOf(graph: Graph, name: string): Failure | undefined {
  const failing = failingServers(graph, name);
  if (failing.length === 0) return undefined;
  const down = new Set(failing.map((server) => server.id));
  return {
    servers: [...down],
    losses: graph.clients.flatMap((client) => lossOf(client, { graph, failing, down })),
    shared: sharedWith(graph, failing, down),
  };
}

function failingServers({ servers, upstreams }: Graph, name: string): GraphServer[] {
  const named = servers.filter(({ names, identity }) => names.includes(name) || identity === name);
  if (named.length > 0) return named;
  const needed = new Set(upstreams.filter(({ label }) => label === name).map(({ id }) => id));
  return servers.filter(({ needs }) => needs.some((id) => needed.has(id)));
}

interface Situation {
  readonly graph: Graph;
  readonly failing: readonly GraphServer[];
  readonly down: ReadonlySet<string>;
}

function lossOf(client: GraphClient, { graph, failing, down }: Situation): Loss[] {
  const loaded = new Set(client.servers);
  const lost = failing.filter(({ id }) => loaded.has(id));
  if (lost.length === 0) return [];
  const up = graph.servers.filter(({ id }) => !down.has(id));
  const tools = [...new Set(lost.flatMap((server) => server.tools ?? []))].map((name): LostTool => {
    const others = up.filter((server) => server.tools?.includes(name)).map(({ id }) => id);
    return { name, alsoHere: others.filter((id) => loaded.has(id)), elsewhere: others.filter((id) => !loaded.has(id)) };
  });
  return [{ client: client.id, tools, unlisted: lost.filter((server) => !server.tools).map(({ id }) => id) }];
}

function sharedWith({ servers }: Graph, failing: readonly GraphServer[], down: ReadonlySet<string>): Failure['shared'] {
  const needed = [...new Set(failing.flatMap(({ needs }) => needs))];
  return needed.flatMap((upstream) => {
    const others = servers.filter(({ id, needs }) => !down.has(id) && needs.includes(upstream)).map(({ id }) => id);
    return others.length > 0 ? [{ upstream, servers: others }] : [];
  });
}
