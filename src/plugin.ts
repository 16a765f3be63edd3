export type { Draft, Finding, Severity } from './model/finding.ts';
export type { AnyRule, Facts, Rule, Subjects } from './model/rule.ts';
/** What a rule package imports: `import { defineRule } from 'mcp-audit'`. */
export { defineRule } from './model/rule.ts';
