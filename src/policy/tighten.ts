import { atLeast } from '../model/finding.ts';
import type { Problem } from '../model/outcome.ts';
import type { Budgets, Catalog, CatalogEntry, Policy, RuleSetting } from '../model/policy.ts';
import type { AnyRule } from '../model/rule.ts';
import { wholeFile } from '../model/span.ts';
import { plainText } from '../model/untrusted.ts';
import { isCheap } from './customRules.ts';
import { policyNotice } from './policyProblem.ts';

/**
 * What is left of a policy that the scanned tree brought: it may ask for more than the run does, never for less.
 * What it was not granted is said in `problems`.
 * @param granted the policy of the run without it
 */
export function tighten(brought: Policy, granted: Policy, rules: readonly AnyRule[]): Policy {
  const refused: string[] = [];
  const kept = <T>(what: string, asked: readonly T[], allowed: readonly T[] = []): readonly T[] => {
    if (asked.length > allowed.length) refused.push(what);
    return allowed;
  };
  const severities = raisedOnly(brought.rules, granted, rules);
  if (severities.refused.length > 0)
    refused.push(`weaker rules or options (${severities.refused.map((id) => plainText(id, 40)).join(', ')})`);
  const value: Policy = {
    ...brought,
    rules: severities.rules,
    budgets: lowerBudgets(brought.budgets, granted.budgets),
    catalogs: brought.catalogs.map((catalog) => stricter(catalog, granted.catalogs.length > 0)),
    approved: kept('approved commands', brought.approved),
    ignore: kept('ignores', brought.ignore),
    plugins: kept('plugins', brought.plugins),
    custom: kept(
      'costly custom rules',
      brought.custom,
      brought.custom.filter((rule) => isCheap(rule.when)),
    ),
    gateway: granted.gateway ?? brought.gateway,
    environment: granted.environment ?? brought.environment,
    baseline: new Set(kept('the baseline', [...brought.baseline])),
  };
  return { ...value, problems: [...brought.problems, ...notices(brought, refused)] };
}

function notices({ origins }: Policy, refused: readonly string[]): Problem[] {
  if (refused.length === 0) return [];
  const message = `comes with what is audited, so it may only tighten; left out: ${refused.join(', ')}`;
  return origins.map((path) => policyNotice(wholeFile(path), message));
}

function raisedOnly(asked: Policy['rules'], granted: Policy, rules: readonly AnyRule[]): { rules: Policy['rules']; refused: string[] } {
  const own = new Map(rules.map((rule) => [rule.id, rule.severity]));
  const raised: Record<string, RuleSetting> = {};
  const refused: string[] = [];
  for (const [id, { severity, options }] of Object.entries(asked)) {
    const before = granted.rules[id]?.severity ?? own.get(id);
    const isRaise = severity !== undefined && severity !== 'off' && (before === undefined || before === 'off' || atLeast(severity, before));
    if (isRaise) raised[id] = { severity };
    if (options || (severity !== undefined && !isRaise)) refused.push(id);
  }
  return { rules: raised, refused };
}

function lowerBudgets(asked: Budgets, granted: Budgets): Budgets {
  const lower = (key: keyof Budgets) => {
    const limits = [asked[key], granted[key]].filter((limit) => limit !== undefined);
    return limits.length > 0 ? { [key]: Math.min(...limits) } : {};
  };
  return { ...lower('client'), ...lower('server'), ...lower('tool'), ...lower('share') };
}

/** Beside a trusted catalog it only denies; expressions of a stranger are tried on nothing. */
function stricter(catalog: Catalog, besideTrusted: boolean): Catalog {
  const counts = ({ effect, match }: CatalogEntry) =>
    (effect === 'deny' || !besideTrusted) && match.urlExpression === undefined && !match.argv?.some((argument) => argument.how === 'regex');
  const entries = catalog.entries.filter(counts);
  return { ...catalog, entries, exclusive: catalog.exclusive && !besideTrusted };
}
