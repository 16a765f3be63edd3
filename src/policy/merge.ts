import type { Policy, RuleSetting } from '../model/policy.ts';

/** Two policies as one; where both speak of the same thing, the second wins. */
export function merge(first: Policy, second: Policy): Policy {
  return {
    origins: [...first.origins, ...second.origins],
    rules: mergeRules(first.rules, second.rules),
    budgets: { ...first.budgets, ...second.budgets },
    catalogs: [...first.catalogs, ...second.catalogs],
    approved: [...first.approved, ...second.approved],
    tools: [...first.tools, ...second.tools],
    ignore: [...first.ignore, ...second.ignore],
    custom: [...first.custom, ...second.custom],
    plugins: [...first.plugins, ...second.plugins],
    gateway: second.gateway ?? first.gateway,
    environment: second.environment ?? first.environment,
    baseline: new Set([...first.baseline, ...second.baseline]),
    problems: [...first.problems, ...second.problems],
    documents: [...first.documents, ...second.documents],
  };
}

function mergeRules(first: Policy['rules'], second: Policy['rules']): Record<string, RuleSetting> {
  const merged: Record<string, RuleSetting> = { ...first };
  for (const [id, setting] of Object.entries(second)) merged[id] = { ...merged[id], ...setting };
  return merged;
}
