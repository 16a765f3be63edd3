import { SEVERITIES, type Severity } from '../model/finding.ts';
import type { RuleSetting } from '../model/policy.ts';
import type { AnyRule } from '../model/rule.ts';
import type { Preset } from './policyFile.ts';

/** A catalog with owners, and no static credential where the service offers sign-in. */
const LEVEL_2 = ['shadow-server', 'denied-server', 'unowned-server', 'approval-expired', 'static-credential', 'plaintext-secret'];

/** Level 2, behind a gateway, with chosen tools and fixed versions. */
const LEVEL_3 = [...LEVEL_2, 'outside-gateway', 'tools-outside-allow-list', 'weak-catalog-entry', 'unpinned-package', 'unpinned-image'];

/** The severities that a rule set starts from; where it says nothing, the rule's own word stands. */
export function presetRules(preset: Preset, rules: readonly AnyRule[]): Readonly<Record<string, RuleSetting>> {
  switch (preset) {
    case 'recommended':
      return {};
    case 'strict':
      return Object.fromEntries(rules.map((rule) => [rule.id, { severity: raised(rule.severity) }]));
    case 'level-2':
      return errors(LEVEL_2);
    case 'level-3':
      return errors(LEVEL_3);
  }
}

function errors(ids: readonly string[]): Record<string, RuleSetting> {
  return Object.fromEntries(ids.map((id) => [id, { severity: 'error' }]));
}

function raised(severity: Severity): Severity {
  return SEVERITIES[Math.max(0, SEVERITIES.indexOf(severity) - 1)] ?? severity;
}
