import type { Environment, ParseResult } from '@marcbachmann/cel-js';
import { child, itemsOf, type Node } from '../model/node.ts';
import type { Problem } from '../model/outcome.ts';
import type { CustomRule, Policy } from '../model/policy.ts';
import { type AnyRule, defineRule } from '../model/rule.ts';
import type { Span } from '../model/span.ts';
import { plainText } from '../model/untrusted.ts';
import { policyProblem } from './policyProblem.ts';
import { serverFacts, serverSchema } from './serverFacts.ts';

/** An expression is a sentence, not a program. */
const LIMITS = { maxAstNodes: 500, maxDepth: 40, maxListElements: 200, maxMapEntries: 50, maxCallArguments: 8 };

/** The rules that a policy writes in CEL, as rules like all others. Expressions that do not compile were told when the policy was read. */
export async function customRules(policy: Policy): Promise<AnyRule[]> {
  if (policy.custom.length === 0) return [];
  const environment = await celEnvironment();
  return policy.custom.flatMap((custom) => {
    const compiled = compile(environment, custom.when);
    return 'fault' in compiled ? [] : [asRule(custom, compiled.run)];
  });
}

/** What is wrong with the expressions, at the characters that are wrong. */
export async function compileFaults(custom: readonly CustomRule[], root: Node): Promise<Problem[]> {
  if (custom.length === 0) return [];
  const environment = await celEnvironment();
  return custom.flatMap((rule, i) => {
    const compiled = compile(environment, rule.when);
    if (!('fault' in compiled)) return [];
    const when = child(itemsOf(child(root, 'custom'))[i], 'when');
    return [policyProblem(placeIn(when, compiled.range) ?? rule.origin.at, `${rule.id}: ${compiled.fault}`)];
  });
}

/** Whether an expression of a stranger costs little whatever it meets: no regular expression, and no loop in a loop in a loop. */
export function isCheap(when: string): boolean {
  const loops = when.match(/\b(?:all|exists|exists_one|map|filter|transformList|transformMap)\s*\(/g) ?? [];
  return loops.length <= 2 && !/\bmatches\b/.test(when);
}

async function celEnvironment(): Promise<Environment> {
  const { Environment } = await import('@marcbachmann/cel-js');
  return new Environment({ limits: LIMITS }).registerVariable({ name: 'server', schema: serverSchema });
}

type Compiled =
  | { readonly run: ParseResult }
  | { readonly fault: string; readonly range?: { readonly start: number; readonly end: number } };

function compile(environment: Environment, when: string): Compiled {
  try {
    const run = environment.parse(when);
    const { valid, type, error } = run.check();
    if (!valid) return { fault: plainText(error?.summary ?? 'it does not compile', 200), range: error?.range };
    return type === 'bool' || type === 'dyn' ? { run } : { fault: `it must be true or false, and is ${type}` };
  } catch (error) {
    const { summary, range } = error as { summary?: string; range?: { start: number; end: number } };
    return { fault: plainText(summary ?? 'it does not compile', 200), range };
  }
}

function placeIn(when: Node | undefined, range: { start: number; end: number } | undefined): Span | undefined {
  if (when?.kind !== 'string') return when?.at;
  return range ? when.within(range.start, Math.max(range.end, range.start + 1)) : when.at;
}

function asRule(custom: CustomRule, run: ParseResult): AnyRule {
  return defineRule<'entry'>({
    id: custom.id,
    on: 'entry',
    summary: custom.message,
    category: 'governance',
    severity: custom.severity,
    confidence: 'high',
    why: `The policy demands it (${custom.origin.value}).`,
    fix: 'Change the entry so that the rule of the policy holds, or ask who owns the policy.',
    references: [],
    *check(entry, facts) {
      const verdict = evaluate(run, { server: serverFacts(entry, facts.verdictOf(entry)) });
      const related = [{ at: custom.origin.at, message: 'the rule' }];
      if (verdict === true) yield { at: entry.name.at, message: custom.message, related };
      if (verdict === undefined) yield { at: entry.name.at, message: `${custom.id} cannot be evaluated here`, severity: 'note', related };
    },
    examples: [],
  });
}

function evaluate(run: ParseResult, context: object): unknown {
  try {
    return run({ ...context });
  } catch {
    return undefined;
  }
}
