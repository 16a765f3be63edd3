import type { Entry } from '../../model/entry.ts';
import { plainText } from '../../model/untrusted.ts';
import { gatewayOf } from '../gateway.ts';
import { type Evidence, type Judgement, met, named, notMet, type Question, shareOf, unknown } from './judgement.ts';

/** From this share on servers count as behind a gateway, and their tools as chosen: some will always be local by nature. */
const MOST = 0.8;

/** Level 3: what servers may do is decided in one place, and seen there. */
export const GATEWAY_MANAGED: readonly Question[] = [
  { id: 'gateway', level: 3, title: `At least ${100 * MOST} % of servers are behind a gateway`, judge: gateway },
  { id: 'curated', level: 3, title: `At least ${100 * MOST} % of servers have a chosen list of tools`, judge: curated },
  { id: 'traced', level: 3, title: 'Calls are traced', judge: traced },
];

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
