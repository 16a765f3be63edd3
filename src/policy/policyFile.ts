import type { Severity } from '../model/finding.ts';
import type { Budgets, RuleSetting } from '../model/policy.ts';

export type Preset = 'recommended' | 'strict' | 'level-2' | 'level-3';
export type Level = Severity | 'off';

/** A policy file as it is written; `schema/policy.schema.json` says the same, and checks it. */
export interface PolicyFile {
  readonly extends?: Preset;
  readonly environment?: string;
  readonly rules?: Readonly<Record<string, Level | RuleSetting>>;
  readonly budgets?: Budgets;
  readonly catalogs?: readonly string[];
  readonly approved?: readonly string[];
  readonly tools?: readonly { server: string; allow: readonly string[]; client?: string; environment?: string }[];
  readonly ignore?: readonly { rule: string; server?: string; path?: string; fingerprint?: string; reason: string; until?: string }[];
  readonly custom?: readonly { id: string; when: string; severity?: Severity; message: string }[];
  readonly plugins?: readonly string[];
  readonly gateway?: { required?: boolean; hosts: readonly string[]; traces?: string };
  readonly baseline?: string;
}
