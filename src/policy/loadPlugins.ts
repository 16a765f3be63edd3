import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Outcome, Problem } from '../model/outcome.ts';
import type { Policy } from '../model/policy.ts';
import type { AnyRule, Subject } from '../model/rule.ts';
import { wholeFile } from '../model/span.ts';
import { plainText } from '../model/untrusted.ts';
import { policyProblem } from './policyProblem.ts';

const SUBJECTS: ReadonlySet<unknown> = new Set<Subject>([
  'file',
  'entry',
  'directive',
  'server',
  'inspection',
  'client',
  'process',
  'estate',
]);

/**
 * The rules of the packages that the policy names, found from the policy's own folder. Only trusted policies have plugins left here.
 * A package exports its rules by default: one, or a list.
 */
export async function loadPlugins(policy: Policy, builtIn: readonly AnyRule[]): Promise<Outcome<AnyRule[]>> {
  const taken = new Set(builtIn.map((rule) => rule.id));
  const value: AnyRule[] = [];
  const problems: Problem[] = [];
  for (const { name, namedIn } of policy.plugins) {
    const at = wholeFile(namedIn);
    const loaded = await load(name, namedIn);
    if ('fault' in loaded) {
      problems.push(policyProblem(at, `the plugin ${plainText(name, 80)} ${loaded.fault}`));
      continue;
    }
    for (const rule of loaded.rules) {
      if (taken.has(rule.id))
        problems.push(policyProblem(at, `the plugin ${plainText(name, 80)} has a rule ${rule.id}, and so has another`));
      else value.push(rule);
      taken.add(rule.id);
    }
  }
  return { value, problems };
}

async function load(name: string, namedIn: string): Promise<{ rules: AnyRule[] } | { fault: string }> {
  const path = resolved(name, namedIn);
  if (path === undefined) return { fault: 'is not installed beside the policy' };
  try {
    const module: { default?: unknown } = await import(pathToFileURL(path).href);
    const exported = [module.default].flat();
    return exported.every(isRule) && exported.length > 0 ? { rules: exported } : { fault: 'exports no rules by default' };
  } catch (error) {
    return { fault: `cannot be loaded (${error instanceof Error ? error.name : 'error'})` };
  }
}

function resolved(name: string, namedIn: string): string | undefined {
  try {
    return createRequire(namedIn).resolve(name);
  } catch {
    return undefined;
  }
}

function isRule(value: unknown): value is AnyRule {
  const rule = value as Partial<AnyRule> | undefined;
  const words = [rule?.id, rule?.summary, rule?.category, rule?.severity, rule?.confidence, rule?.why, rule?.fix];
  return words.every((word) => typeof word === 'string') && SUBJECTS.has(rule?.on) && typeof rule?.check === 'function';
}
