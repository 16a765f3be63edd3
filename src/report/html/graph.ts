import { type Entry, remoteUrl } from '../../model/entry.ts';
import type { Ecosystem } from '../../model/launch.ts';
import type { Report } from '../../model/report.ts';
import { readersOf } from '../../model/source.ts';
import { words } from '../words.ts';

/** Where a package comes from at every start. */
const REGISTRY: Readonly<Record<Ecosystem, string>> = {
  npm: 'npm registry',
  pypi: 'Python package index',
  oci: 'image registry',
  git: 'git host',
  nuget: 'NuGet',
  cargo: 'crates index',
  go: 'Go modules',
  jsr: 'JSR',
  mcpb: 'bundle host',
  url: 'download host',
};

/** Three layers by name, and who needs whom as pairs of indexes: `uses` client to server, `needs` server to upstream. */
export interface Graph {
  readonly clients: readonly string[];
  readonly servers: readonly string[];
  readonly upstreams: readonly string[];
  readonly uses: readonly (readonly [number, number])[];
  readonly needs: readonly (readonly [number, number])[];
}

/** Clients, the servers that they load, and what these cannot start or answer without. */
export function graphOf(report: Report): Graph {
  const clients = new Map<string, number>();
  const upstreams = new Map<string, number>();
  const uses = new Set<string>();
  const needs = new Set<string>();
  const nameOf = new Map(report.clients.map((c) => [c.id, c.name]));
  const used = new Set(report.estate.entries.map((e) => e.file.client));
  report.estate.servers.forEach((server, index) => {
    for (const entry of server.entries) {
      for (const id of readersOf(entry.file).filter((reader) => used.has(reader)))
        uses.add(`${numberOf(clients, nameOf.get(id) ?? id)} ${index}`);
      for (const upstream of upstreamsOf(report, entry)) needs.add(`${index} ${numberOf(upstreams, upstream)}`);
    }
  });
  const servers = report.estate.servers.map((s) => words(report, s.entries[0]?.name.value ?? s.identity, 60));
  return { clients: [...clients.keys()], servers, upstreams: [...upstreams.keys()], uses: pairs(uses), needs: pairs(needs) };
}

function upstreamsOf(report: Report, entry: Entry): string[] {
  const url = remoteUrl(entry)?.value;
  const host = url === undefined ? undefined : hostOf(report, url);
  const found = entry.transport.kind === 'stdio' ? entry.transport.launch.package : undefined;
  return [...(host === undefined ? [] : [host]), ...(found?.fetched ? [REGISTRY[found.ecosystem]] : [])];
}

function hostOf(report: Report, url: string): string {
  const host = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#]+)/i.exec(url)?.[1];
  return words(report, host ?? 'an address that cannot be read', 80);
}

function numberOf(names: Map<string, number>, name: string): number {
  const known = names.get(name);
  if (known !== undefined) return known;
  names.set(name, names.size);
  return names.size - 1;
}

function pairs(keys: ReadonlySet<string>): [number, number][] {
  return [...keys].map((key) => {
    const [from = 0, to = 0] = key.split(' ').map(Number);
    return [from, to];
  });
}
