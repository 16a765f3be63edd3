import { createHash } from 'node:crypto';
import { type Entry, remoteUrl } from '../model/entry.ts';
import type { Server } from '../model/estate.ts';
import type { PackageRef } from '../model/launch.ts';
import type { Report } from '../model/report.ts';
import { authOf } from './authOf.ts';
import { displayPath } from './displayPath.ts';
import { purlOf } from './purl.ts';
import { safeJson } from './safeJson.ts';
import { maskedAt, words } from './words.ts';

/** CycloneDX 1.7: a service per server, a component per package, with the `cdx:mcp:*` properties that cdxgen introduced. */
export function renderCyclonedx(report: Report): string {
  const services = report.estate.servers.map((server, index) => serviceOf(report, server, index));
  const packages = new Map(report.estate.servers.flatMap((server) => packagesOf(server)).map((p) => [refOf(p), p]));
  const components = [...packages].map(([ref, found]) => componentOf(report, ref, found));
  const body = {
    version: 1,
    metadata: {
      timestamp: report.run.startedAt,
      tools: { components: [{ type: 'application', name: 'mcp-audit', version: report.run.version }] },
      component: { type: 'platform', 'bom-ref': 'estate', name: 'MCP servers of this estate' },
    },
    components,
    services,
    dependencies: [{ ref: 'estate', dependsOn: services.map((s) => s['bom-ref']) }, ...dependencies(report)],
  };
  return `${safeJson({ bomFormat: 'CycloneDX', specVersion: '1.7', serialNumber: serialOf(body), ...body })}\n`;
}

/** The same estate at the same time has the same serial number. */
function serialOf(body: unknown): string {
  const hex = createHash('sha256').update(JSON.stringify(body)).digest('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function serviceRef(index: number): string {
  return `service-${index + 1}`;
}

function dependencies(report: Report) {
  return report.estate.servers.flatMap((server, index) => {
    const dependsOn = [...new Set(packagesOf(server).map(refOf))];
    return dependsOn.length > 0 ? [{ ref: serviceRef(index), dependsOn }] : [];
  });
}

function packagesOf(server: Server): PackageRef[] {
  return server.entries.flatMap(({ transport }) =>
    transport.kind === 'stdio' && transport.launch.package ? [transport.launch.package] : [],
  );
}

function refOf(found: PackageRef): string {
  return purlOf(found) ?? `${found.ecosystem}:${found.name}`;
}

function componentOf(report: Report, ref: string, found: PackageRef) {
  const version = found.version && words(report, found.version.value, 200);
  return {
    type: found.ecosystem === 'oci' ? 'container' : 'application',
    'bom-ref': report.redact(ref),
    name: words(report, found.name, 500),
    ...(found.pinned && version ? { version } : {}),
    ...(purlOf(found) ? { purl: report.redact(ref) } : {}),
    properties: properties({
      'mcp-audit:ecosystem': found.ecosystem,
      'mcp-audit:pinned': String(found.pinned),
      'mcp-audit:requested': found.pinned ? undefined : version,
    }),
  };
}

function serviceOf(report: Report, server: Server, index: number) {
  const inspection = server.inspections.find((i) => i.outcome === 'listed') ?? server.inspections[0];
  const endpoints = [...new Set(server.entries.flatMap((e) => endpointOf(report, e)))];
  const auths = server.entries.map((e) => authOf(e, inspection?.authorization?.verdict));
  const known = auths.filter((auth) => auth !== 'unknown');
  const version = inspection?.serverVersion;
  return {
    'bom-ref': serviceRef(index),
    group: 'mcp',
    name: words(report, server.entries[0]?.name.value ?? server.identity, 500),
    ...(version === undefined ? {} : { version: words(report, version, 200) }),
    ...(endpoints.length > 0 ? { endpoints } : {}),
    ...(known.length > 0 ? { authenticated: known.some((auth) => auth !== 'none') } : {}),
    'x-trust-boundary': endpoints.length > 0,
    properties: [
      ...properties({
        'cdx:mcp:serviceType': 'configured-server',
        'cdx:mcp:toolCount': inspection?.outcome === 'listed' ? String(inspection.tools.length) : undefined,
        'cdx:mcp:packageRefs':
          packagesOf(server)
            .map((p) => report.redact(refOf(p)))
            .join(',') || undefined,
        'cdx:mcp:reviewNeeded': String(server.catalog.status === 'shadow' || server.catalog.status === 'denied'),
        'mcp-audit:identity': words(report, server.identity),
        'mcp-audit:catalog': server.catalog.status,
        'mcp-audit:owner': ownerOf(report, server),
      }),
      ...server.entries.flatMap((entry) => entryProperties(report, entry)),
    ],
  };
}

function entryProperties(report: Report, entry: Entry) {
  const literal = entry.credentials.filter((c) => c.kind === 'literal');
  return properties({
    'cdx:mcp:inventorySource': words(report, displayPath(report.run, entry.file.path)),
    'cdx:mcp:configFormat': entry.file.format,
    'cdx:mcp:configKey': words(report, entry.pointer),
    'cdx:mcp:transport': entry.transport.kind,
    'cdx:mcp:command': commandOf(report, entry),
    'cdx:mcp:authPosture': authOf(entry),
    'cdx:mcp:credentialExposure': String(literal.length > 0),
    'cdx:mcp:credentialExposureFields': literal.map((c) => words(report, c.where)).join(',') || undefined,
  });
}

function commandOf(report: Report, entry: Entry): string | undefined {
  const { transport } = entry;
  return transport.kind === 'stdio'
    ? words(report, maskedAt(report, entry, { where: '/command', text: transport.command.value }))
    : undefined;
}

function ownerOf(report: Report, { catalog }: Server): string | undefined {
  const owner = 'entry' in catalog ? catalog.entry?.owner : undefined;
  return owner && words(report, owner, 500);
}

function endpointOf(report: Report, entry: Entry): string[] {
  const url = remoteUrl(entry)?.value;
  if (url === undefined) return [];
  const shown = words(report, maskedAt(report, entry, { where: '/url', text: url }));
  return [shown.replace(/[^\x21-\x7e]|["<>\\^`{|}]/gu, encodeURIComponent)];
}

function properties(values: Readonly<Record<string, string | undefined>>) {
  return Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
}
