import { publicPrefix } from './publicPrefix.ts';
import type { Span } from './span.ts';

/** `literal`: the secret itself stands in the file. What is a reference in one client is a literal in another. */
export type CredentialKind = 'literal' | 'reference' | 'placeholder';

/** A secret, or something that stands for one. */
export interface Credential {
  /** JSON pointer below the entry: `/env/TOKEN`, `/headers/Authorization`, `/args/2`, `/url`. */
  readonly where: string;
  /** The variable, header, flag or query parameter that carries it. */
  readonly name?: string;
  readonly kind: CredentialKind;
  /** `github-pat`, `aws-access-key-id`, `password`, `bearer`, `generic` … */
  readonly type: string;
  /** A service's own shape is high, a telling name with a random value medium, a guess low. */
  readonly confidence: 'high' | 'medium' | 'low';
  /** A throw-away value by its look (`postgres`, `admin123` on localhost). */
  readonly weak?: boolean;
  /** Exactly the characters of the secret, reference or placeholder. */
  readonly at: Span;
  /** The characters themselves. They leave the program only through `mask`. */
  readonly value: string;
}

/** At most the public prefix and the last two characters of a long value; a short one is hidden whole. */
export function mask(value: string): string {
  if (value.length < 16) return '****';
  const prefix = publicPrefix(value);
  return `${prefix.length <= value.length / 4 ? prefix : ''}****${value.slice(-2)}`;
}
