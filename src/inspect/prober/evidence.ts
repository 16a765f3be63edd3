import type { AddressKind } from '../guard.ts';
import type { Exchange } from '../http/exchange.ts';
import type { JsonObject } from '../jsonObject.ts';

/** One metadata document that was asked for. */
export interface Fetched {
  readonly url: string;
  readonly status?: number;
  readonly contentType?: string;
  /** Present where the answer was 200 and a JSON object. */
  readonly json?: JsonObject;
  /** Why there is no answer: an error's code, or what the guard refused. */
  readonly error?: string;
  readonly refused?: boolean;
}

/** One authorization server that the resource names, and what it says of itself. */
export interface IssuerEvidence {
  readonly issuer: string;
  readonly fetched: readonly Fetched[];
}

/** What a stranger saw of a remote server: requests made without any credential, in order. */
export interface Seen {
  /** The address that was asked, without credentials. */
  readonly url: string;
  /** Where it stands. */
  readonly kind: AddressKind;
  readonly transport: 'streamable-http' | 'sse';
  readonly exchanges: readonly Exchange[];
  readonly handshake: boolean;
  /** How many tools were listed; undefined where the list was refused. */
  readonly tools?: number;
  /** The JSON-RPC error that ended the conversation. */
  readonly error?: { readonly code: number; readonly message: string };
}

/** All that a verdict is made from: what was seen, and the metadata of steps P3 to P5. */
export interface Evidence extends Seen {
  /** Where the challenge says that the resource's metadata stands. */
  readonly named?: string;
  /** P3: metadata of the protected resource (RFC 9728). */
  readonly resource: readonly Fetched[];
  /** P4: metadata of each authorization server (RFC 8414, OIDC discovery). */
  readonly issuers: readonly IssuerEvidence[];
  /** P5: authorization metadata on the server's own origin, as 2025-03-26 had it. */
  readonly fallback: readonly Fetched[];
}

/** The document that was found: the first answer that is a JSON object. */
export function found(fetched: readonly Fetched[]): Fetched | undefined {
  return fetched.find((f) => f.json !== undefined);
}
