import { type Entry, isOffered } from '../model/entry.ts';
import type { ClientView, Inspected } from '../model/estate.ts';
import type { ClientTokens, Encoding, ServerTokens } from '../model/tokens.ts';

/**
 * What one client pays for the servers it would load in one place, its tool allow and deny lists applied. `share` is what its settings say
 * of loading on demand: in per cent of the window, what the definitions may take before they are held back.
 */
export function clientTokens(view: ClientView, encoding: Encoding, share?: number): ClientTokens {
  const byDefault = defers(view, share);
  const isLazy = ({ deferred = byDefault }: Entry) => deferred;
  const costs = view.inspected.flatMap((i) => (i.tokens ? [costOf(i, i.tokens, isLazy(i.entry))] : []));
  const eager = costs.reduce((sum, cost) => sum + cost.eager, 0);
  const { limits } = view.client;
  return {
    encoding,
    eager,
    deferred: byDefault || view.inspected.some((i) => isLazy(i.entry)) ? costs.reduce((sum, cost) => sum + cost.deferred, 0) : undefined,
    contextTokens: limits?.contextTokens,
    tools: costs.reduce((sum, cost) => sum + cost.tools, 0),
    unknown: view.entries.length - costs.length,
  };
}

/** Whether definitions are held back: as the client does by itself, or because those that may be take more than their share of the window. */
function defers({ client: { limits }, inspected }: ClientView, share: number | undefined): boolean {
  if (share === undefined || share <= 0) return share === 0 || limits?.defersTools === 'default';
  if (share >= 100 || limits?.contextTokens === undefined) return false;
  const waiting = inspected.flatMap((i) => (i.tokens && i.entry.deferred !== false ? [costOf(i, i.tokens, false).sent] : []));
  return waiting.reduce((sum, sent) => sum + sent, 0) > (limits.contextTokens * share) / 100;
}

interface Cost {
  /** The definitions alone. */
  readonly sent: number;
  readonly eager: number;
  readonly deferred: number;
  readonly tools: number;
}

function costOf({ entry }: Inspected, tokens: ServerTokens, lazy: boolean): Cost {
  const offered = tokens.tools.filter((tool) => isOffered(entry, tool.name));
  const sent = offered.reduce((sum, tool) => sum + tool.sent, 0);
  const eager = sent + tokens.instructions;
  const names = offered.reduce((sum, tool) => sum + tool.nameOnly, 0);
  const deferred = lazy ? names + tokens.instructions : eager;
  return { sent, eager, deferred, tools: offered.length };
}
