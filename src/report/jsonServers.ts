import { type Entry, remoteUrl, type Transport } from '../model/entry.ts';
import type { Inspected, Server } from '../model/estate.ts';
import type { PackageRef } from '../model/launch.ts';
import type { Report } from '../model/report.ts';
import { authOf } from './authOf.ts';
import { inspectionJson } from './inspectionJson.ts';
import { regionOf } from './position.ts';
import { maskedAt, words } from './words.ts';

/** Every entry with what is known of it, in the order of the estate. */
export function serversJson(report: Report): unknown[] {
  const { entries, servers, inspected } = report.estate;
  const serverOf = new Map(servers.flatMap((s) => s.entries.map((e) => [e.key, s] as const)));
  const inspectedOf = new Map(inspected.map((i) => [i.entry.key, i]));
  return entries.map((entry) => serverJson(report, entry, { server: serverOf.get(entry.key), inspected: inspectedOf.get(entry.key) }));
}

function serverJson(report: Report, entry: Entry, known: { server?: Server; inspected?: Inspected }) {
  const { line, column } = regionOf(report, entry.name.at);
  return {
    name: report.redact(entry.name.value),
    client: entry.file.client,
    alsoReadBy: entry.file.alsoReadBy,
    scope: entry.file.scope,
    project: entry.project ?? entry.file.project,
    file: entry.file.path,
    pointer: report.redact(entry.pointer),
    line,
    column,
    enabled: entry.state.enabled,
    stray: entry.foreign,
    ...placesJson(report, entry),
    transport: entry.transport.kind,
    triedFirst: 'url' in entry.transport ? entry.transport.triedFirst : undefined,
    ...launchJson(report, entry, entry.transport),
    package: packageJson(report, entry.transport),
    identity: report.redact(entry.identity),
    credentials: entry.credentials.map(({ where, kind, type }) => ({ where: report.redact(where), kind, type })),
    auth: authOf(entry, known.inspected?.inspection.authorization?.verdict),
    catalog: catalogJson(report, known.server),
    inspection: known.inspected && inspectionJson(report, known.inspected),
  };
}

/** The projects that decide otherwise than the rest. */
function placesJson(report: Report, { states }: Entry) {
  if (!states) return {};
  const key = states.get(undefined)?.enabled ? 'disabledIn' : 'enabledOnlyIn';
  return { [key]: [...states.keys()].flatMap((place) => (place === undefined ? [] : report.redact(place))) };
}

function launchJson(report: Report, entry: Entry, transport: Transport) {
  const url = remoteUrl(entry)?.value;
  const shown = url === undefined ? undefined : maskedAt(report, entry, { where: '/url', text: url });
  if (transport.kind !== 'stdio') return { url: shown };
  const command = maskedAt(report, entry, { where: '/command', text: transport.command.value });
  const args = transport.args.map((arg, i) => maskedAt(report, entry, { where: `/args/${i}`, text: arg.value }));
  return { command, args, url: shown };
}

function packageJson(report: Report, transport: Transport) {
  const ref: PackageRef | undefined = transport.kind === 'stdio' ? transport.launch.package : undefined;
  if (!ref) return undefined;
  const version = ref.version && report.redact(ref.version.value);
  return { ecosystem: ref.ecosystem, name: report.redact(ref.name), version, pinned: ref.pinned };
}

function catalogJson(report: Report, server: Server | undefined) {
  const catalog = server?.catalog ?? { status: 'no-catalog' as const };
  const owner = 'entry' in catalog ? catalog.entry?.owner : undefined;
  return { status: catalog.status, owner: owner && words(report, owner) };
}
