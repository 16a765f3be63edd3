import type { Inspection } from '../model/inspection.ts';
import type { FailureKind } from '../model/probe.ts';

/** By the words in which inspections give their reasons; the first that fits. */
const KINDS: readonly (readonly [FailureKind, RegExp])[] = [
  ['sign-in', /needs sign-in|refuses the configured credential/],
  ['not-started', /^(?:command not found|may not be executed|is no program|could not be started)|working directory does not exist/],
  ['exited', /\bexits\b/],
  [
    'refused',
    /\bwith error -?\d|^forbids access|^refuses the request|no MCP server at this path|not in the protocol|a web page|^redirects/,
  ],
  [
    'unreachable',
    /host name cannot|nothing listens|cannot be reached|closes the connection|its certificate|does not speak TLS|it is broken or down/,
  ],
  ['no-answer', /no answer|does not (?:answer|end)|started an HTTP server/],
];

/** What kind of failure an inspection tells of; undefined where it listed its tools, or was not asked. */
export function failureKind({ outcome, reason = '' }: Inspection): FailureKind | undefined {
  if (outcome === 'auth-required') return 'sign-in';
  if (outcome !== 'failed') return undefined;
  return KINDS.find(([, pattern]) => pattern.test(reason.slice(0, 400)))?.[0] ?? 'other';
}
