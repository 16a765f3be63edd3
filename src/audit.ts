import { check } from './check/check.ts';
import { discover } from './discover/discover.ts';
import { repositoryRoot } from './discover/repository.ts';
import { applyDirectives } from './estate/applyDirectives.ts';
import { maturityOf } from './estate/maturity.ts';
import { serversOf } from './estate/servers.ts';
import { viewsOf } from './estate/views.ts';
import { withoutEchoes } from './estate/withoutEchoes.ts';
import { findLock } from './lock/findLock.ts';
import { heldAgainst, lockFacts } from './lock/lockFacts.ts';
import { lockOptions } from './lock/lockOptions.ts';
import type { Client } from './model/client.ts';
import type { Directive } from './model/directive.ts';
import type { Entry } from './model/entry.ts';
import type { Estate, Inspected } from './model/estate.ts';
import type { Inspection } from './model/inspection.ts';
import type { Machine } from './model/machine.ts';
import type { RepositoryFacts } from './model/maturity.ts';
import type { Problem } from './model/outcome.ts';
import type { Policy } from './model/policy.ts';
import { redactor } from './model/redact.ts';
import type { ConnectMode, Report } from './model/report.ts';
import type { AnyRule } from './model/rule.ts';
import type { ProcessTable } from './model/running.ts';
import type { AuditedFile, SourceDocument, SourceFile } from './model/source.ts';
import { wholeFile } from './model/span.ts';
import type { Encoding } from './model/tokens.ts';
import { normalise } from './normalise/normalise.ts';
import { readCommandLine } from './normalise/readCommandLine.ts';
import { parse } from './parse/parse.ts';
import { catalogVerdict } from './policy/catalogVerdict.ts';
import { runningServers } from './running/runningServers.ts';
import { clientTokens } from './tokens/clientTokens.ts';
import { type Counter, serverTokens } from './tokens/serverTokens.ts';

/** A configuration file above this size (256 MiB) is reported, not read: no client would load it. */
const FILE_LIMIT = 256 * 1024 * 1024;

export interface AuditOptions {
  /** This user's configuration on this machine, managed and plugin layers included. */
  readonly user: boolean;
  /** The projects that clients remember. */
  readonly projects: boolean;
  /** Absolute paths to audit: folders or single files. */
  readonly roots: readonly string[];
  readonly exclude: readonly string[];
  readonly connect: ConnectMode;
  readonly encoding: Encoding;
  /** The lock to hold servers against; absent: the one in the first root, where there is one. */
  readonly lock?: string;
  readonly version: string;
  readonly now: Date;
}

/** Everything that the audit is made of; nothing of it is known here. */
export interface Parts {
  readonly machine: Machine;
  readonly clients: readonly Client[];
  readonly rules: readonly AnyRule[];
  readonly policy: Policy;
  readonly options: AuditOptions;
  /** Asks the servers behind these entries, as far as that is allowed; absent: none is asked. */
  readonly inspect?: (entries: readonly Entry[]) => Promise<readonly Inspection[]>;
  /** A tokenizer for the encoding, loaded only when a server was listed. */
  readonly loadCounter?: (encoding: Encoding) => Promise<Counter>;
  /** How the audited repositories are looked after; absent: the maturity is not judged. */
  readonly repository?: RepositoryFacts;
  /** What runs on the machine now; absent: nobody looks. */
  readonly processes?: ProcessTable;
}

/** The whole flow: discover, parse, normalise, estate, inspect, check; the report is a value that every format renders. */
export async function audit(parts: Parts): Promise<Report> {
  const { machine, clients, rules, policy, options } = parts;
  const started = performance.now();
  const found = discover(machine, clients, { ...options, read: (path, format) => readDocument(machine, path, format)?.root });
  const read = found.value.files.map((source) => readFile(machine, source));

  const entries = applyDirectives(
    withoutEchoes(read.flatMap((r) => r.entries)),
    read.flatMap((r) => r.directives),
  );
  const inspections = (await parts.inspect?.(entries)) ?? [];
  const measured = await measure(parts, entries, inspections);

  const redact = redactor([...entries.flatMap((entry) => entry.credentials), ...read.flatMap((r) => r.file.loose ?? [])]);
  const locking = lockOptions({ ...options, machine, redact });
  const locked = findLock({ machine, named: options.lock, roots: options.roots, parse });
  const lock = locked.value && lockFacts(locked.value, options.roots, locking);
  const inspected = lock ? heldAgainst(lock, entries, measured, locking) : measured;

  const listing = await parts.processes?.();
  const running = listing && runningServers(listing, { machine, entries, read: readCommandLine, redact });

  const today = options.now.toISOString().slice(0, 10);
  const verdicts = new Map(entries.map((entry) => [entry.key, catalogVerdict(entry, policy.catalogs, today)]));
  const verdictOf = (entry: Entry) => verdicts.get(entry.key) ?? { status: 'no-catalog' as const };
  const estate: Estate = {
    files: read.map((r) => r.file),
    entries,
    directives: read.flatMap((r) => r.directives),
    servers: serversOf(entries, inspections, verdictOf),
    inspected,
    views: viewsOf(clients, entries, inspected).map((view) => ({ ...view, tokens: clientTokens(view, options.encoding) })),
    running,
  };

  const documents = documentsOf(estate, [...policy.documents, ...(locked.value?.document ? [locked.value.document] : [])]);
  const documentOf = (path: string) => documents.get(path);
  const checked = check(estate, rules, { policy, today, verdictOf, documentOf, lock });
  const problems = [
    ...policy.problems,
    ...found.problems,
    ...locked.problems,
    ...(listing?.gaps ?? []).map(unseen),
    ...estate.files.flatMap((f) => f.problems),
    ...checked.problems,
  ];
  return {
    run: {
      version: options.version,
      startedAt: options.now.toISOString(),
      durationMs: Math.round(performance.now() - started),
      complete: !problems.some((p) => p.incomplete) && !inspections.some((i) => i.fault === 'ours'),
      connect: options.connect,
      roots: options.roots,
      base: options.roots[0] === undefined ? undefined : repositoryRoot(machine, options.roots[0]),
      platform: machine.platform,
      home: machine.home,
      encoding: options.encoding,
      notices: found.value.notices,
    },
    estate,
    findings: checked.value,
    problems,
    policy,
    rules,
    clients,
    maturity: parts.repository && maturityOf(estate, { policy, findings: checked.value, repository: parts.repository }),
    documentOf,
    redact,
  };
}

/** What the system does not show of its processes; the list is right as far as it goes. */
function unseen(message: string): Problem {
  return { kind: 'unseen', at: wholeFile('processes:'), message, fault: 'machine', incomplete: false };
}

interface ReadFile {
  readonly file: AuditedFile;
  readonly entries: readonly Entry[];
  readonly directives: readonly Directive[];
}

/** One discovered file, read as far as it can be: every file ends as parsed, empty, failed or unsupported. */
function readFile(machine: Machine, source: SourceFile): ReadFile {
  const nothing = { entries: [], directives: [] };
  if (source.unsupported !== undefined)
    return { file: { source, status: 'unsupported', reason: source.unsupported, problems: [] }, ...nothing };
  const reading = machine.read(source.path, FILE_LIMIT);
  if (!reading.ok) return { file: unreadable(source, reading.reason), ...nothing };

  const parsed = parse(source.path, reading.bytes, source.format);
  const known = { ...source, mode: reading.mode };
  const read = normalise(known, parsed.value, { platform: machine.platform, home: machine.home, env: machine.env });
  const problems = [...parsed.problems, ...read.problems];
  const failed = parsed.problems.find((p) => p.incomplete);
  const status = failed ? 'failed' : read.value.mcp ? 'parsed' : 'empty';
  const file: AuditedFile = {
    source: read.value.source,
    status,
    reason: failed?.message,
    document: parsed.value,
    problems,
    loose: read.value.loose,
  };
  return { file, entries: read.value.entries, directives: read.value.directives };
}

const WHY_UNREADABLE: Readonly<Record<string, string>> = {
  denied: 'permission denied',
  directory: 'a folder stands where a file is expected',
  'not-directory': 'a part of its path is not a folder',
  special: 'not a regular file (a device, pipe or socket); it was not opened',
  'too-large': 'larger than 256 MiB',
  loop: 'its symbolic links lead in a circle',
  missing: 'its symbolic link leads nowhere, or it vanished while the audit ran',
  failed: 'reading failed',
};

function unreadable(source: SourceFile, reason: string): AuditedFile {
  const why = WHY_UNREADABLE[reason] ?? reason;
  const problem: Problem = {
    kind: 'unreadable',
    at: { path: source.path, start: 0, end: 0 },
    message: `cannot be read: ${why}`,
    fault: 'machine',
    help: reason === 'denied' ? 'Run as the user who owns the file, or leave it out with --exclude.' : undefined,
    incomplete: true,
  };
  return { source, status: 'failed', reason: why, problems: [problem] };
}

function readDocument(machine: Machine, path: string, format: SourceFile['format']): SourceDocument | undefined {
  const reading = machine.read(path, FILE_LIMIT);
  return reading.ok ? parse(path, reading.bytes, format).value : undefined;
}

/** Joins each entry with what its server said, and counts it. */
async function measure(parts: Parts, entries: readonly Entry[], inspections: readonly Inspection[]): Promise<Inspected[]> {
  const byKey = new Map(inspections.flatMap((i) => i.entries.map((key) => [key, i] as const)));
  const listed = inspections.filter((i) => i.outcome === 'listed');
  const count = listed.length > 0 ? await parts.loadCounter?.(parts.options.encoding) : undefined;
  const counted = new Map(count ? listed.map((i) => [i, serverTokens(i, parts.options.encoding, count)] as const) : []);
  return entries.flatMap((entry) => {
    const inspection = byKey.get(entry.key);
    return inspection ? [{ entry, inspection, tokens: counted.get(inspection) }] : [];
  });
}

/** Every text that a span can name: the policy's files, the lock, the configurations, and what the servers said. */
function documentsOf(estate: Estate, others: readonly SourceDocument[]): Map<string, SourceDocument> {
  const configs = estate.files.flatMap((file) => file.document ?? []);
  const spoken = estate.inspected.flatMap((i) => i.inspection.document ?? []);
  const running = (estate.running ?? []).map(({ document }) => document);
  return new Map([...others, ...configs, ...spoken, ...running].map((document) => [document.path, document]));
}
