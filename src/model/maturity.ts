/** 1 ad hoc, 2 cataloged, 3 gateway-managed, 4 platform. */
export type MaturityLevel = 1 | 2 | 3 | 4;

export const LEVEL_NAMES: Readonly<Record<MaturityLevel, string>> = { 1: 'Ad hoc', 2: 'Cataloged', 3: 'Gateway-managed', 4: 'Platform' };

/** One thing that a level asks for. */
export interface Criterion {
  /** kebab-case, stable. */
  readonly id: string;
  readonly level: Exclude<MaturityLevel, 1>;
  readonly title: string;
  /** `unknown`: it cannot be seen from here; it does not count as met. */
  readonly standing: 'met' | 'not-met' | 'unknown';
  /** What that is concluded from. */
  readonly evidence: string;
  /** What to do; empty where it is met. */
  readonly step: string;
  /** How much that is, to compare steps by; roughly quarters of an hour. */
  readonly effort: number;
}

/** How far the running of servers has come, from evidence. */
export interface Maturity {
  /** The highest level of which, and of all below it, every criterion is met. */
  readonly level: MaturityLevel;
  readonly name: string;
  /** The level that so many servers call for. */
  readonly expected: MaturityLevel;
  /** Servers that some client would load. */
  readonly servers: number;
  readonly criteria: readonly Criterion[];
  /** The cheapest steps to the next level, three at most. */
  readonly next: readonly string[];
}

/** What the audited repositories say of how they are looked after. */
export interface RepositoryFacts {
  /** Files of CI systems that run mcp-audit. */
  readonly ci: readonly string[];
  /** Lock files. */
  readonly locks: readonly string[];
}
