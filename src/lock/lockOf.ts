import type { Entry } from '../model/entry.ts';
import type { Inspected } from '../model/estate.ts';
import { groupBy } from '../model/groupBy.ts';
import type { Inspection } from '../model/inspection.ts';
import type { Definition, Lock, LockedPackage, LockedServer, LockedTool } from '../model/lock.ts';
import type { Encoding, ServerTokens } from '../model/tokens.ts';
import { canonicalDefinition, canonicalJson, digestOf, listingDigest } from './canonical.ts';
import { conditionsKey, conditionsOf, configuredPackage, type Places, specOf } from './conditions.ts';

export interface LockOptions {
  readonly encoding: Encoding;
  readonly places: Places;
  /** What the asking client said it can do. */
  readonly capabilities: readonly string[];
  /** What the package manager has installed for the entry, as far as that can be read. */
  readonly installed?: (entry: Entry) => Pick<LockedPackage, 'version' | 'integrity'> | undefined;
  /** Masks every secret of the run. */
  readonly redact: (text: string) => string;
}

/**
 * What was listed, as a lock: one server for each identity, spec and set of conditions, sorted, so that the same estate
 * gives the same file. Each tool holds its canonical definition and not only a digest: a digest says that something
 * moved, but a reviewer of a pull request has to see what, and `diff` has to say whether it breaks a caller, both
 * without the server that once said it. The parts need no digests of their own; they are compared themselves.
 */
export function lockOf(inspected: readonly Inspected[], options: LockOptions): Lock {
  const listed = inspected.filter(({ inspection }) => inspection.outcome === 'listed');
  const servers = listed.map((one) => lockedServer(one, options));
  const same = groupBy(servers, (server) =>
    JSON.stringify([server.identity, server.spec, conditionsKey(server.conditions), server.digest]),
  );
  const merged = [...same.values()].flatMap((group) => (group[0] ? [{ ...group[0], names: namesOf(group) }] : []));
  return { encoding: options.encoding, servers: merged.sort((a, b) => compare(orderOf(a), orderOf(b))) };
}

function namesOf(servers: readonly LockedServer[]): string[] {
  return [...new Set(servers.flatMap((server) => server.names))].sort();
}

function orderOf({ identity, spec, conditions, digest }: LockedServer): string {
  return [identity, spec, conditionsKey(conditions), digest].join('\n');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** One listing in the form of a lock; what a scan compares with the lock is made by this as well. */
export function lockedServer({ entry, inspection, tokens }: Inspected, options: LockOptions): LockedServer {
  const tools = lockedTools(inspection, tokens, options.redact);
  const instructions = inspection.instructions === undefined ? undefined : options.redact(inspection.instructions);
  return {
    identity: entry.identity,
    names: [options.redact(entry.name.value)],
    spec: options.redact(specOf(entry, options.places)),
    package: packageOf(entry, options),
    serverName: inspection.serverName && options.redact(inspection.serverName),
    serverVersion: inspection.serverVersion && options.redact(inspection.serverVersion),
    era: inspection.era,
    protocolVersion: inspection.protocolVersion,
    conditions: conditionsOf(entry, options.places, options.capabilities),
    instructions,
    tokens: tokens && { instructions: tokens.instructions, prompts: tokens.prompts, resources: tokens.resources },
    digest: listingDigest(instructions, tools),
    tools,
  };
}

function packageOf(entry: Entry, { installed }: LockOptions): LockedPackage | undefined {
  const configured = configuredPackage(entry);
  return configured && { ...configured, ...installed?.(entry) };
}

function lockedTools(inspection: Inspection, tokens: ServerTokens | undefined, redact: (text: string) => string): LockedTool[] {
  const tools = inspection.tools.map((tool, i): LockedTool => {
    const definition = redacted(canonicalDefinition({ ...tool.wire, name: tool.name || undefined }), redact);
    const { name: _, ...counted } = tokens?.tools[i] ?? { name: '' };
    return {
      name: redact(tool.name),
      digest: digestOf(definition),
      tokens: 'sent' in counted ? counted : undefined,
      definition,
    };
  });
  return tools.sort((a, b) => compare(a.name, b.name) || compare(a.digest, b.digest));
}

/** Every text of a definition without the secrets of this run. */
function redacted(definition: Definition, redact: (text: string) => string): Definition {
  return JSON.parse(canonicalJson(definition), (_, value: unknown) => (typeof value === 'string' ? redact(value) : value));
}
