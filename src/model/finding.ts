import type { ClientId } from './client.ts';
import type { Span } from './span.ts';

export type Severity = 'error' | 'warning' | 'note';
export type Confidence = 'high' | 'medium' | 'low';

/** A place that belongs to a finding, with a few words on why. */
export interface Related {
  readonly at: Span;
  readonly message: string;
}

/** One edit that ends a finding and keeps comments and formatting. */
export interface Fix {
  readonly title: string;
  readonly at: Span;
  readonly replacement: string;
}

/** What a rule says; the engine adds name, severity, order, fingerprint and ignores. */
export interface Draft {
  readonly at: Span;
  /** What is wrong here and what may come of it; secrets only masked. */
  readonly message: string;
  /** What to type now; the rule's own `fix` where absent. */
  readonly help?: string;
  readonly related?: readonly Related[];
  readonly fix?: Fix;
  /** Where this place deserves another word than the rule's own. */
  readonly severity?: Severity;
}

export interface Suppression {
  readonly by: 'policy' | 'inline' | 'baseline';
  readonly reason: string;
}

/** One rule's word on one place. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly message: string;
  readonly help: string;
  readonly at: Span;
  /** JSON pointer in the file, or the empty string. */
  readonly pointer: string;
  /** The entry's key, where the finding is about one server. */
  readonly entry?: string;
  readonly server?: string;
  readonly client?: ClientId;
  /** Survives moved lines and holds no value: rule, client, server, pointer. */
  readonly fingerprint: string;
  readonly related: readonly Related[];
  readonly fix?: Fix;
  readonly suppressed?: Suppression;
}

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** Whether `a` is at least as severe as `b`. */
export function atLeast(a: Severity, b: Severity): boolean {
  return SEVERITIES.indexOf(a) <= SEVERITIES.indexOf(b);
}
