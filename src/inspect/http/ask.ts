import type { Allow } from '../guard.ts';
import type { Agents } from './agents.ts';
import type { ProxyFor } from './proxyFor.ts';

/** What answers may still bring, all of them together; more ends them with an error. */
export interface Budget {
  /** Bytes, on the wire and decoded. */
  left: number;
  /** Values of JSON, each of which costs many times its bytes when it is read; unlimited where it is not said. */
  values?: number;
  /** Lines of a stream of events, each of which may be an event of its own; unlimited where it is not said. */
  lines?: number;
  /** What is waited for until so many bytes more may be held. */
  readonly grow?: (bytes: number) => Promise<void> | undefined;
}

/** One request, and how far it may go. */
export interface Ask {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly allow: Allow;
  readonly budget: Budget;
  /** Any of them ends the request, and the body with it. */
  readonly signals: readonly AbortSignal[];
  readonly agents?: Agents;
  readonly proxyFor?: ProxyFor;
}
