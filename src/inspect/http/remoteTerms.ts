import type { ClientCapabilities } from '@modelcontextprotocol/client';
import type { Remote } from '../../model/entry.ts';
import { type Place, steadyPlace } from '../guard.ts';
import type { InspectOptions } from '../inspectOptions.ts';
import type { Agents } from './agents.ts';
import { type ProxyFor, proxyFor } from './proxyFor.ts';

/** How one remote server is talked to. */
export interface RemoteTerms {
  readonly url: URL;
  readonly kind: Remote['kind'];
  readonly headers: Readonly<Record<string, string>>;
  readonly agents: Agents;
  /** Where the server stands, for all its conversations. */
  readonly place: Place;
  readonly proxyFor: ProxyFor;
  /** Stops the conversation from outside, before its own time is over. */
  readonly signal?: AbortSignal;
  readonly timeoutMs: number;
  readonly capabilities: ClientCapabilities;
  /** Whether the server is listened to for changes; nobody needs that of a conversation whose lists do not count. */
  readonly listens: boolean;
  /** Called when something has come of a request. */
  readonly answered?: () => void;
}

/** What holds for every conversation with a server, whoever asks: a stranger, or somebody who knows its credential. */
export type CommonTerms = Omit<RemoteTerms, 'url' | 'headers'>;

/** The terms of one server's conversations, from the options of the run. */
export function commonTerms(kind: Remote['kind'], agents: Agents, options: InspectOptions): CommonTerms {
  const { environment, signal, deadlineMs, capabilities = {} } = options;
  return {
    kind,
    agents,
    place: steadyPlace(),
    proxyFor: proxyFor(environment),
    signal,
    timeoutMs: deadlineMs,
    capabilities,
    listens: true,
  };
}
