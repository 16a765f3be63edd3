import { type Entry, remoteUrl } from '../model/entry.ts';
import type { Estate, Server } from '../model/estate.ts';
import type { Finding } from '../model/finding.ts';
import type { Criterion, RepositoryFacts } from '../model/maturity.ts';
import type { Policy } from '../model/policy.ts';
import { plainText } from '../model/untrusted.ts';
import { gatewayOf } from './gateway.ts';

/** All that a criterion may look at. */
export interface Evidence {
  readonly estate: Pick<Estate, 'servers' | 'inspected'>;
  /** Servers that some client would load. */
  readonly inUse: readonly Server[];
  readonly policy: Policy;
  readonly findings: readonly Finding[];
  readonly repository: RepositoryFacts;
}

/** What was seen, and what to do where it is not enough. */
type Judgement = Pick<Criterion, 'standing' | 'evidence' | 'step' | 'effort'>;

interface Question extends Pick<Criterion, 'id' | 'level' | 'title'> {
  readonly judge: (evidence: Evidence) => Judgement;
}

/** From this share on servers count as behind a gateway, and their tools as chosen: some will always be local by nature. */
const MOST = 0.8;

/** What the levels ask for, in order. */
const QUESTIONS: readonly Question[] = [
  { id: 'catalog', level: 2, title: 'A catalog says which servers may run', judge: catalog },
  { id: 'cataloged', level: 2, title: 'Every server is approved in it', judge: cataloged },
  { id: 'owned', level: 2, title: 'Every approval names an owner and a purpose', judge: owned },
  { id: 'oauth', level: 2, title: 'No static credential where OAuth is offered', judge: oauth },
  { id: 'gateway', level: 3, title: `At least ${100 * MOST} % of servers are behind a gateway`, judge: gateway },
  { id: 'curated', level: 3, title: `At least ${100 * MOST} % of servers have a chosen list of tools`, judge: curated },
  { id: 'traced', level: 3, title: 'Calls are traced', judge: traced },
  { id: 'policy', level: 4, title: 'A policy file says what is allowed', judge: policyFile },
  { id: 'ci', level: 4, title: 'CI runs mcp-audit', judge: ci },
  { id: 'lock', level: 4, title: 'What servers say is locked, and holds', judge: lock },
  { id: 'expiry', level: 4, title: 'Every approval ends on a date that has not passed', judge: expiry },
  { id: 'unused', level: 4, title: 'Nothing is kept that nobody uses', judge: unused },
];

/** Every criterion with its standing. */
export function criteriaOf(evidence: Evidence): Criterion[] {
  return QUESTIONS.map(({ judge, ...question }) => ({ ...question, ...judge(evidence) }));
}

function met(evidence: string): Judgement {
  return { standing: 'met', evidence, step: '', effort: 0 };
}

function notMet(evidence: string, step: string, effort: number): Judgement {
  return { standing: 'not-met', evidence, step, effort };
}

function unknown(evidence: string, step: string, effort: number): Judgement {
  return { standing: 'unknown', evidence, step, effort };
}

function nameOf({ entries, identity }: Server): string {
  return plainText(entries[0]?.name.value ?? identity, 60);
}

/** The first few by name. */
function named(servers: readonly Server[]): string {
  const names = [...new Set(servers.map(nameOf))];
  return names.length > 4 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
}

function shareOf(part: number, whole: number): string {
  return `${part} of ${whole}`;
}

function catalog({ policy: { catalogs } }: Evidence): Judgement {
  const approvals = catalogs.flatMap((c) => c.entries).filter((entry) => entry.effect === 'allow').length;
  if (approvals > 0) return met(`${approvals} approved in ${catalogs.map((c) => plainText(c.name, 60)).join(', ')}`);
  const seen = catalogs.length === 0 ? 'there is no catalog' : 'the catalog approves nothing';
  return notMet(seen, 'Run `mcp-audit init`: it writes a catalog of what is here, to be filled in.', 1);
}

function cataloged({ inUse }: Evidence): Judgement {
  const missing = inUse.filter((server) => server.catalog.status !== 'approved');
  if (missing.length === 0) return met(`${inUse.length} of ${inUse.length} servers`);
  const seen = `${shareOf(inUse.length - missing.length, inUse.length)} servers; not approved: ${named(missing)}`;
  return notMet(seen, `Put ${named(missing)} into the catalog, or remove ${missing.length === 1 ? 'it' : 'them'}.`, 2 * missing.length);
}

function owned({ inUse }: Evidence): Judgement {
  const approved = inUse.filter((server) => server.catalog.status === 'approved');
  const missing = approved.filter(({ catalog }) => catalog.status === 'approved' && !(catalog.entry.owner && catalog.entry.purpose));
  if (approved.length === 0)
    return unknown('no server is approved yet', 'Write `owner` and `purpose` into each catalog entry.', inUse.length);
  if (missing.length === 0) return met(`${approved.length} of ${approved.length} approvals`);
  const seen = `${shareOf(approved.length - missing.length, approved.length)} approvals; not: ${named(missing)}`;
  return notMet(seen, `Write \`owner\` and \`purpose\` into the catalog entries of ${named(missing)}.`, missing.length);
}

/** Rules that say that a static credential could be spared. */
const SPARED: ReadonlySet<string> = new Set(['static-credential', 'oauth-available']);

function oauth({ inUse, findings }: Evidence): Judgement {
  const told = new Set(findings.filter((f) => !f.suppressed && SPARED.has(f.rule)).map((f) => f.entry));
  const holding = inUse.filter((server) => server.entries.some(holdsRemoteCredential));
  const offered = inUse.filter(
    (server) => server.entries.some((e) => told.has(e.key)) || (holding.includes(server) && verdictsOf(server).includes('oauth')),
  );
  const unasked = holding.filter((server) => !offered.includes(server) && verdictsOf(server).length === 0);
  if (offered.length > 0)
    return notMet(
      `${named(offered)} could sign in with OAuth`,
      `Let ${named(offered)} sign in with OAuth, and take the static credential away.`,
      3 * offered.length,
    );
  if (unasked.length === 0) return met(holding.length === 0 ? 'no remote server is sent a static credential' : 'none of them offers OAuth');
  return unknown(
    `${named(unasked)}: whether OAuth is offered was not asked`,
    'Run `mcp-audit scan --connect remote`: it asks remote servers whether they offer OAuth, without any credential.',
    1,
  );
}

function holdsRemoteCredential(entry: Entry): boolean {
  const sent = entry.credentials.filter(({ where, kind }) => kind !== 'placeholder' && !where.startsWith('/oauth'));
  return remoteUrl(entry) !== undefined && entry.state.enabled && sent.length > 0;
}

function verdictsOf({ inspections }: Server) {
  return inspections.flatMap(({ authorization }) => authorization?.verdict ?? []);
}

function gateway({ inUse, policy }: Evidence): Judgement {
  const hosts = policy.gateway?.hosts ?? [];
  const behind = inUse.flatMap((server) => server.entries.map((e) => gatewayOf(e, hosts)).find((g) => g !== undefined) ?? []);
  const direct = inUse.filter((server) => server.entries.every((e) => gatewayOf(e, hosts) === undefined));
  const through = [...new Set(behind)].join(', ');
  const seen = `${shareOf(behind.length, inUse.length)} servers${through && `, through ${plainText(through, 120)}`}`;
  if (inUse.length > 0 && behind.length >= MOST * inUse.length) return met(seen);
  const missing = Math.ceil(MOST * inUse.length) - behind.length;
  return notMet(
    seen,
    `Put ${missing} more behind a gateway (${named(direct)}), and name its hosts under \`gateway\` in the policy.`,
    5 * Math.max(1, missing),
  );
}

/** Options with which servers and gateways are told which tools to offer. */
const CHOOSES = /^--(?:tools?|toolsets?|enabled?-tools?|allowed?-tools?|include-tools?)(?:=|$)/;

function curated({ inUse, policy }: Evidence): Judgement {
  const listed = new Set(policy.tools.map((tool) => tool.server));
  const isChosen = ({ name, tools, transport }: Entry) =>
    listed.has(name.value) ||
    tools.allow !== undefined ||
    (transport.kind === 'stdio' && transport.args.some(({ value }) => CHOOSES.test(value)));
  const open = inUse.filter((server) => !server.entries.filter((e) => e.state.enabled).every(isChosen));
  const chosen = inUse.length - open.length;
  const seen = `${shareOf(chosen, inUse.length)} servers`;
  if (inUse.length > 0 && chosen >= MOST * inUse.length) return met(seen);
  const missing = Math.ceil(MOST * inUse.length) - chosen;
  return notMet(
    `${seen}; all tools of ${named(open)}`,
    `List the tools that may be used of ${named(open)} under \`tools\` in the policy.`,
    2 * Math.max(1, missing),
  );
}

function traced({ inUse, policy }: Evidence): Judgement {
  if (policy.gateway?.traces !== undefined)
    return met(`the policy says that the gateway sends traces to ${plainText(policy.gateway.traces, 100)}`);
  const tracing = inUse.filter((server) => server.entries.some(sendsTraces));
  if (tracing.length > 0) return met(`${named(tracing)}: OpenTelemetry is configured`);
  const step = 'Have the gateway send OpenTelemetry traces, and say where to under `gateway.traces` in the policy.';
  const hosts = policy.gateway?.hosts ?? [];
  const isBehind = inUse.some((server) => server.entries.some((e) => gatewayOf(e, hosts) !== undefined));
  return isBehind
    ? unknown('a gateway’s own settings cannot be seen from here', step, 2)
    : notMet('there is no gateway, and no server sends traces', step, 4);
}

function sendsTraces({ transport }: Entry): boolean {
  if (transport.kind !== 'stdio') return false;
  const variables = [...transport.env, ...(transport.launch.container?.env ?? [])].map(({ name }) => name.value);
  return (
    variables.some((name) => /^OTEL_EXPORTER_OTLP_(?:TRACES_)?ENDPOINT$/.test(name)) ||
    transport.args.some(({ value }) => /^--otel-endpoint\b/.test(value))
  );
}

function policyFile({ policy: { origins } }: Evidence): Judgement {
  const [first] = origins;
  return first === undefined
    ? notMet('there is none', 'Run `mcp-audit init`: it writes a first policy.', 1)
    : met(plainText(origins.join(', '), 200));
}

function ci({ repository }: Evidence): Judgement {
  if (repository.ci.length > 0) return met(plainText(repository.ci.join(', '), 200));
  return notMet('no file of a CI system runs it', 'Run it in CI: `mcp-audit scan . --no-user`.', 1);
}

/** Rules that hold servers against the lock. */
const DRIFT: ReadonlySet<string> = new Set(['tool-drift', 'breaking-drift', 'unlocked-server']);

function lock({ repository, findings }: Evidence): Judgement {
  if (repository.locks.length === 0) return notMet('there is no lock', 'Run `mcp-audit lock` and commit the file.', 1);
  const drifted = findings.filter((f) => !f.suppressed && DRIFT.has(f.rule));
  if (drifted.length === 0) return met(plainText(repository.locks.join(', '), 200));
  const where = [...new Set(drifted.map((f) => plainText(f.server ?? f.rule, 60)))].slice(0, 4).join(', ');
  return notMet(`it does not hold for ${where}`, `Look at what changed (\`mcp-audit diff\`), and lock ${where} again.`, drifted.length);
}

function expiry({ inUse }: Evidence): Judgement {
  const approved = inUse.filter((server) => server.catalog.status === 'approved');
  const open = approved.filter(({ catalog }) => catalog.status === 'approved' && (catalog.entry.expires === undefined || catalog.expired));
  if (approved.length === 0) return unknown('no server is approved yet', 'Write `expires` into each catalog entry.', inUse.length);
  if (open.length === 0) return met(`${approved.length} of ${approved.length} approvals`);
  const seen = `${shareOf(approved.length - open.length, approved.length)} approvals; not: ${named(open)}`;
  return notMet(seen, `Write a date to look again into \`expires\` of ${named(open)}.`, open.length);
}

function unused({ estate, inUse }: Evidence): Judgement {
  const off = estate.servers.filter((server) => !inUse.includes(server) && server.entries.some((e) => e.file.kind === 'active'));
  const outlived = inUse.filter(({ catalog }) => catalog.status === 'approved' && catalog.expired);
  if (off.length + outlived.length === 0) return met('every declared server is enabled, and no approval has run out');
  const said = [
    ...(off.length > 0 ? [`disabled everywhere: ${named(off)}`] : []),
    ...(outlived.length > 0 ? [`approval ran out: ${named(outlived)}`] : []),
  ];
  return notMet(
    said.join('; '),
    `Remove ${named([...off, ...outlived])}, or approve anew what is still needed.`,
    off.length + outlived.length,
  );
}
