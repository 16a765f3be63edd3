import { approve } from '../inspect/approvals.ts';
import { planOf, selectAllowed } from '../inspect/consent.ts';
import type { Entry } from '../model/entry.ts';
import type { Inspection } from '../model/inspection.ts';
import type { Machine } from '../model/machine.ts';
import type { Policy } from '../model/policy.ts';
import type { ConnectMode } from '../model/report.ts';
import { dialectOf } from '../normalise/dialects.ts';
import { approvalStore } from './approvalStore.ts';
import { askConsent } from './askConsent.ts';
import { askRounds } from './askRounds.ts';
import type { Flags } from './options.ts';
import { progressLine } from './progress.ts';
import type { Streams } from './streams.ts';

export interface InspectorParts {
  readonly machine: Machine;
  readonly policy: Policy;
  readonly flags: Flags;
  readonly streams: Streams;
  readonly mode: ConnectMode;
}

/** The part of an audit that asks servers: consent first, then all that is allowed at once. */
export function inspector(parts: InspectorParts): (entries: readonly Entry[]) => Promise<readonly Inspection[]> {
  return async (entries) => {
    const mode = await settle(parts, entries);
    const { approvals } = approvalStore(parts.machine).read();
    const { allowed, refused } = selectAllowed(entries, mode, approvals, parts.policy.approved);
    const { notAsked, requestsOf } = await import('../inspect/requests.ts');
    if (allowed.length === 0) return notAsked(refused);
    return [...(await ask(parts, requestsOf(allowed))), ...notAsked(refused)];
  };
}

/** With `ask`, the user's answer is remembered; from then on the approvals decide. */
async function settle({ machine, policy, streams, mode }: InspectorParts, entries: readonly Entry[]): Promise<ConnectMode> {
  const store = approvalStore(machine);
  const { approvals, problem } = store.read();
  if (problem) streams.err(`mcp-audit: ${store.path} ${problem}; it approves nothing\n`);
  if (mode !== 'ask') return mode;
  const open = selectAllowed(entries, 'approved', approvals, policy.approved).refused.filter((r) => r.reason.endsWith('not approved'));
  const chosen = await askConsent(planOf(open.map((r) => r.entry)), streams);
  if (chosen.length > 0) store.write(approve(approvals, chosen, new Date()));
  return 'approved';
}

async function ask({ machine, flags, streams }: InspectorParts, requests: Parameters<typeof import('../inspect/inspect.ts').inspect>[0]) {
  const { inspect } = await import('../inspect/inspect.ts');
  const progress = progressLine(streams, flags.quiet);
  const stop = new AbortController();
  const onInterrupt = () => stop.abort();
  process.once('SIGINT', onInterrupt);
  process.once('SIGTERM', onInterrupt);
  try {
    const round = () =>
      inspect(requests, {
        deadlineMs: flags.timeout * 1000,
        concurrency: { stdio: flags.concurrency },
        environment: machine.env,
        machinePlatform: machine.platform,
        onProgress: progress.show,
        signal: stop.signal,
        expansionOf: (entry) => dialectOf(entry.file)?.expansion,
      });
    return await (flags.runs === undefined ? round() : askRounds(flags.runs, round, stop.signal));
  } finally {
    process.off('SIGINT', onInterrupt);
    process.off('SIGTERM', onInterrupt);
    progress.clear();
  }
}
