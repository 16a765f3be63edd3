import type { Problem } from '../model/outcome.ts';
import type { Span } from '../model/span.ts';

/** A policy or catalog that is wrong: the run ends with exit code 2 before anything is audited. */
export function policyProblem(at: Span, message: string, help?: string): Problem {
  return { kind: 'policy', at, message, fault: 'user', help, incomplete: false };
}

/** What a policy found in the scanned tree said and was not granted. */
export function policyNotice(at: Span, message: string): Problem {
  const help = 'Name the policy with --config to trust it.';
  return { kind: 'policy-untrusted', at, message, fault: 'user', help, incomplete: false };
}
