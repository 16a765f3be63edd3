import { type Entry, remoteUrl } from '../model/entry.ts';
import { matchesWildcard } from '../model/wildcard.ts';

/** The gateway that a server is reached through, by name; undefined where it is reached directly, or by a way that shows nothing. */
export function gatewayOf(entry: Entry, hosts: readonly string[]): string | undefined {
  return MANAGED_BY[entry.file.client] ?? launchedGateway(entry) ?? addressedGateway(remoteUrl(entry)?.value, hosts);
}

/** Clients whose files list what runs behind their own gateway. */
const MANAGED_BY: Readonly<Record<string, string>> = { 'docker-mcp': 'Docker MCP gateway', toolhive: 'ToolHive' };

/** By what the command line says. (docker/mcp-gateway 2026-07, stacklok/toolhive 2026-08, IBM/mcp-context-forge 1.0) */
function launchedGateway({ transport }: Entry): string | undefined {
  if (transport.kind !== 'stdio') return undefined;
  const { programName, package: found } = transport.launch;
  const words = [transport.command, ...transport.args].map(({ value }) => value);
  const runsGateway = words.some((word, i) => word === 'gateway' && words[i + 1] === 'run');
  if (/^docker(?:-mcp)?$/.test(programName) && runsGateway) return 'Docker MCP gateway';
  if (programName === 'thv') return 'ToolHive';
  const isForge =
    found?.name === 'mcp-contextforge-gateway' || found?.name.endsWith('/mcp-context-forge') || words.includes('mcpgateway.wrapper');
  return isForge ? 'ContextForge' : undefined;
}

/** By its address: a host that the policy names, or the forms that gateways give out. */
function addressedGateway(url: string | undefined, hosts: readonly string[]): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { hostname, hash, pathname } = new URL(url);
  if (hosts.some((host) => matchesWildcard(host.toLowerCase(), hostname))) return hostname;
  // `thv list` prints http://localhost:43832/sse#fetch
  if (/^(?:localhost|127\.0\.0\.1)$/.test(hostname) && /^\/(?:sse|mcp)$/.test(pathname) && hash.length > 1) return 'ToolHive';
  return /\/servers\/[\da-f-]{32,36}\/(?:mcp|sse)\/?$/.test(pathname) ? 'ContextForge' : undefined;
}
