import type { Severity } from './finding.ts';
import type { Problem } from './outcome.ts';
import type { SourceDocument } from './source.ts';
import type { Located } from './span.ts';

/** What a catalog entry matches on. All that is given must match; a name alone is weak. */
export interface CatalogMatch {
  readonly name?: string;
  /** Wildcard pattern; host without case, path with case. */
  readonly url?: string;
  /** The exact command and arguments, in order. */
  readonly command?: readonly string[];
  /** `npm:@scope/name`, with a version range in `version`. */
  readonly package?: string;
  readonly version?: string;
  /** A regular expression on the url (Codex requirements). */
  readonly urlExpression?: string;
  /** Only the executable, arguments unchecked (Codex requirements). */
  readonly executable?: string;
  /** The command and each argument, one by one and as many (Codex requirements). */
  readonly argv?: readonly ArgumentMatch[];
  /** Counts only for servers that are started here, or only for remote ones (Claude Code's names beside urls). */
  readonly only?: 'local' | 'remote';
}

export interface ArgumentMatch {
  readonly how: 'exact' | 'prefix' | 'regex';
  readonly value: string;
}

export interface CatalogEntry {
  readonly match: CatalogMatch;
  readonly title?: string;
  readonly owner?: string;
  readonly purpose?: string;
  readonly permissions?: readonly string[];
  readonly environments?: readonly string[];
  /** ISO date after which the approval no longer counts. */
  readonly expires?: string;
  /** Where it is written, for messages: file and line, or a url. */
  readonly origin: Located<string>;
  /** `deny` entries forbid what they match. */
  readonly effect: 'allow' | 'deny';
}

export interface Catalog {
  readonly name: string;
  readonly entries: readonly CatalogEntry[];
  /** A server that no entry matches is forbidden, not merely unknown. */
  readonly exclusive: boolean;
}

export type CatalogVerdict =
  | { readonly status: 'no-catalog' }
  | { readonly status: 'shadow' }
  | { readonly status: 'approved'; readonly entry: CatalogEntry; readonly weak: boolean; readonly expired: boolean }
  | { readonly status: 'denied'; readonly entry?: CatalogEntry };

export interface RuleSetting {
  readonly severity?: Severity | 'off';
  readonly options?: Readonly<Record<string, unknown>>;
}

export interface Budgets {
  /** Tokens. */
  readonly client?: number;
  readonly server?: number;
  readonly tool?: number;
  /** Share of the context window, 0 to 1. */
  readonly share?: number;
}

export interface Ignore {
  readonly rule: string;
  readonly server?: string;
  readonly path?: string;
  readonly fingerprint?: string;
  readonly reason: string;
  /** ISO date. */
  readonly until?: string;
  readonly origin: Located<string>;
}

/** An allow-list of tools, by server, for a client, an agent or an environment. */
export interface ToolPolicy {
  readonly server: string;
  readonly allow: readonly string[];
  readonly client?: string;
  readonly environment?: string;
}

/** A rule written as a CEL expression in the policy. */
export interface CustomRule {
  readonly id: string;
  readonly on: 'server' | 'finding';
  readonly when: string;
  readonly severity: Severity;
  readonly message: string;
  readonly origin: Located<string>;
}

/** A package of rules, found from the folder of the policy that names it and from no other. */
export interface Plugin {
  readonly name: string;
  readonly namedIn: string;
}

/** The policy of one run, every layer merged; what an untrusted policy may not say has been left out. */
export interface Policy {
  readonly origins: readonly string[];
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly budgets: Budgets;
  readonly catalogs: readonly Catalog[];
  /** Digests of what may be run without asking. */
  readonly approved: readonly string[];
  readonly tools: readonly ToolPolicy[];
  readonly ignore: readonly Ignore[];
  readonly custom: readonly CustomRule[];
  readonly plugins: readonly Plugin[];
  readonly gateway?: {
    readonly required: boolean;
    readonly hosts: readonly string[];
    /** Where the gateway sends its traces, as somebody says; it cannot be seen from a client. */
    readonly traces?: string;
  };
  readonly environment?: string;
  /** Fingerprints of findings that were there before. */
  readonly baseline: ReadonlySet<string>;
  readonly problems: readonly Problem[];
  /** The policy and catalog files themselves, so that a finding can point into them. */
  readonly documents: readonly SourceDocument[];
}

/** The policy of a run that has none. */
export const NO_POLICY: Policy = {
  origins: [],
  rules: {},
  budgets: {},
  catalogs: [],
  approved: [],
  tools: [],
  ignore: [],
  custom: [],
  plugins: [],
  baseline: new Set(),
  problems: [],
  documents: [],
};
