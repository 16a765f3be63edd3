import type { AddressKind } from '../guard.ts';

/** One request that was made of a remote server, and what came back: the material of a verdict. */
export interface Exchange {
  /** The method of HTTP. */
  readonly verb: string;
  readonly url: string;
  /** The method of JSON-RPC in the body, if any. */
  readonly method?: string;
  readonly status?: number;
  readonly contentType?: string;
  readonly challenges: readonly string[];
  readonly location?: string;
  readonly session?: string;
  /** The version that the request named, once one was agreed on. */
  readonly protocolVersion?: string;
  /** The beginning of the body, unless it is a stream of events. */
  readonly body?: string;
  /** Where the request did not get an answer: the code of the error. */
  readonly error?: string;
  /** Where the answer came from. */
  readonly kind?: AddressKind;
}
