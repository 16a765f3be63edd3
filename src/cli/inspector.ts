import { availableParallelism } from 'node:os';
import { approve } from '../inspect/approvals.ts';
import { planOf, selectAllowed } from '../inspect/consent.ts';
import type { InspectOptions } from '../inspect/inspectOptions.ts';
import { bubblewrap, type Sandbox } from '../inspect/stdio/sandbox.ts';
import type { Entry } from '../model/entry.ts';
import type { Inspection } from '../model/inspection.ts';
import type { Machine } from '../model/machine.ts';
import type { Policy } from '../model/policy.ts';
import type { ConnectMode } from '../model/report.ts';
import { dialectOf } from '../normalise/dialects.ts';
import { approvalStore } from './approvalStore.ts';
import { askConsent } from './askConsent.ts';
import { askRounds } from './askRounds.ts';
import { onInterruption } from './interruption.ts';
import type { Flags } from './options.ts';
import { progressLine } from './progress.ts';
import type { Streams } from './streams.ts';
import { UsageError } from './usageError.ts';

export interface InspectorParts {
  readonly machine: Machine;
  readonly policy: Policy;
  readonly flags: Flags;
  readonly streams: Streams;
  readonly mode: ConnectMode;
}

/**
 * The part of an audit that asks servers: consent first, then all that is allowed at once.
 * @throws UsageError where a sandbox is wanted and there is none
 */
export function inspector(parts: InspectorParts): (entries: readonly Entry[]) => Promise<readonly Inspection[]> {
  const sandbox = sandboxOf(parts);
  return async (entries) => {
    const mode = await settle(parts, entries);
    const { approvals } = approvalStore(parts.machine).read();
    const { allowed, refused } = selectAllowed(entries, mode, approvals, parts.policy.approved);
    const { notAsked, requestsOf } = await import('../inspect/requests.ts');
    if (allowed.length === 0) return notAsked(refused);
    return [...(await ask({ ...parts, sandbox }, requestsOf(allowed))), ...notAsked(refused)];
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

/** What the flags ask for: nothing is run outside of a sandbox because there is none. */
function sandboxOf({ flags, machine }: InspectorParts): Sandbox | undefined {
  if (!flags.sandbox && !flags.network) throw new UsageError('--no-network works with --sandbox only');
  if (!flags.sandbox) return undefined;
  if (machine.platform !== 'linux') throw new UsageError('--sandbox works on Linux only, where bubblewrap is');
  if (bubblewrap(machine.env.PATH ?? '') === undefined)
    throw new UsageError('--sandbox needs bubblewrap (bwrap), which is not on PATH; Debian and Ubuntu: apt install bubblewrap');
  return { network: flags.network };
}

interface AskParts extends InspectorParts {
  readonly sandbox?: Sandbox;
}

async function ask(parts: AskParts, requests: Parameters<typeof import('../inspect/inspect.ts').inspect>[0]) {
  const { machine, flags, streams, sandbox } = parts;
  const { inspect } = await import('../inspect/inspect.ts');
  const progress = progressLine(streams, flags.quiet);
  const stop = new AbortController();
  const stopHearing = onInterruption(stop);
  try {
    const round = (capabilities?: InspectOptions['capabilities']) =>
      inspect(requests, {
        deadlineMs: flags.timeout * 1000,
        // What is measured must not wait for its neighbours.
        concurrency: { stdio: flags.concurrency ?? (flags.runs === undefined ? undefined : availableParallelism()) },
        environment: machine.env,
        machinePlatform: machine.platform,
        onProgress: progress.show,
        signal: stop.signal,
        sandbox,
        capabilities,
        probeRebinding: flags.probeRebinding,
        expansionOf: (entry) => dialectOf(entry.file)?.expansion,
      });
    if (flags.runs !== undefined) return await askRounds(flags.runs, () => round(), stop.signal);
    const plain = await round();
    if (!flags.compareCapabilities) return plain;
    const { EVERY_CAPABILITY, withCapabilityDifference } = await import('../inspect/capabilityDifference.ts');
    const capable = await round(EVERY_CAPABILITY);
    return plain.map((inspection, i) => withCapabilityDifference(inspection, capable[i]));
  } finally {
    stopHearing();
    progress.clear();
  }
}
